//! What a launch asks the platform for. It holds no secret, so that it can be kept and shown.

use crate::domain::command_line::CommandLine;
use crate::domain::image::ImageId;
use crate::domain::resources::Allocation;
use crate::domain::session_name::SessionName;
use crate::domain::session_type::SessionType;

/// What to launch.
#[derive(Clone, Debug, PartialEq)]
pub struct LaunchRequest {
    /// Its type.
    pub kind: SessionType,
    /// What it runs in.
    pub image: ImageId,
    /// Its name.
    pub name: SessionName,
    /// `None` for a type that the platform sizes itself.
    pub allocation: Option<Allocation>,
    /// GPUs; zero is asked for by leaving it out (contract 1.3).
    pub gpus: u32,
    /// What a batch job runs; `None` leaves it to the image, and for every other type.
    pub command: Option<CommandLine>,
}

impl LaunchRequest {
    /// The form that asks the API for it (contract 1.3).
    #[must_use]
    pub fn form(&self) -> Vec<(&'static str, String)> {
        let mut form = vec![
            ("name", self.name.as_str().to_owned()),
            ("image", self.image.0.clone()),
            ("type", self.kind.wire().to_owned()),
        ];
        if let Some(Allocation::Fixed { cores, memory_gib }) = self.allocation {
            form.push(("cores", cores.to_string()));
            form.push(("ram", memory_gib.to_string()));
        }
        if self.gpus > 0 {
            form.push(("gpus", self.gpus.to_string()));
        }
        if let Some(command) = &self.command {
            form.push(("cmd", command.program.clone()));
            if !command.arguments.is_empty() {
                form.push(("args", command.arguments.join(" ")));
            }
        }
        form
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn launch_parameters_of_contract_1_3() {
        let mut request = LaunchRequest {
            kind: SessionType::Notebook,
            image: ImageId("r.io/p/i:1".to_owned()),
            name: SessionName::parse("n-1").unwrap(),
            allocation: Some(Allocation::Flexible),
            gpus: 0,
            command: None,
        };
        let keys = |request: &LaunchRequest| {
            request.form().into_iter().map(|(k, _)| k).collect::<Vec<_>>()
        };
        assert_eq!(keys(&request), ["name", "image", "type"]);
        request.allocation = Some(Allocation::Fixed { cores: 2, memory_gib: 8 });
        request.gpus = 1;
        assert_eq!(keys(&request), ["name", "image", "type", "cores", "ram", "gpus"]);
        request.command = CommandLine::parse("python3 /arc/a.py 12").unwrap();
        let sent = request.form();
        assert!(
            sent.ends_with(&[("cmd", "python3".to_owned()), ("args", "/arc/a.py 12".to_owned())])
        );
    }
}
