//! What the platform offers: images and amounts of resources.

use serde_json::Value;

use crate::api::client::Client;
use crate::api::fields::{Fields, whole};
use crate::domain::image::{Image, ImageId};
use crate::domain::problem::{Problem, ProblemKind};
use crate::domain::resources::{Choice, ResourceOptions};
use crate::domain::session_type::SessionType;
use crate::domain::sorted;

impl Client {
    /// Reads the images that the platform offers.
    ///
    /// # Errors
    /// The platform's problem.
    pub async fn images(&self) -> Result<Vec<Image>, Problem> {
        let answer = self.get("image").await?;
        read_images(&answer.body).ok_or(Problem::new(ProblemKind::Unreadable))
    }

    /// Reads the hosts of the registries that images may come from.
    ///
    /// # Errors
    /// The platform's problem.
    pub async fn registries(&self) -> Result<Vec<String>, Problem> {
        let answer = self.get("repository").await?;
        read_registries(&answer.body).ok_or(Problem::new(ProblemKind::Unreadable))
    }

    /// Reads what a launch may ask for.
    ///
    /// # Errors
    /// The platform's problem.
    pub async fn resource_options(&self) -> Result<ResourceOptions, Problem> {
        let answer = self.get("context").await?;
        read_context(&answer.body).ok_or(Problem::new(ProblemKind::Unreadable))
    }
}

fn read_images(body: &Value) -> Option<Vec<Image>> {
    let read = |row: &Value| {
        let row = Fields::of(row)?;
        let types = row.list("types").iter().filter_map(Value::as_str);
        let types = types.filter_map(SessionType::from_wire).collect();
        Some(Image { id: ImageId(row.text("id")?.to_owned()), types })
    };
    Some(body.as_array()?.iter().filter_map(read).collect())
}

/// Hosts (contract 2.7) without a slash at the end; what is none, or there twice, is passed over.
fn read_registries(body: &Value) -> Option<Vec<String>> {
    let mut hosts: Vec<String> = Vec::new();
    for entry in body.as_array()? {
        let host = entry.as_str().unwrap_or_default().trim().trim_end_matches('/');
        if !host.is_empty() && !hosts.iter().any(|other| other == host) {
            hosts.push(host.to_owned());
        }
    }
    Some(hosts)
}

fn read_context(body: &Value) -> Option<ResourceOptions> {
    let context = Fields::of(body)?;
    Some(ResourceOptions {
        cores: read_choice(context.part("cores")?),
        memory_gib: read_choice(context.part("memoryGB")?),
        gpus: context.part("gpus").map(read_options).unwrap_or_default(),
        session_limit: context.whole("maxInteractiveSessions"),
    })
}

fn read_choice(part: Fields<'_>) -> Choice {
    Choice {
        options: read_options(part),
        default: part.whole("default").unwrap_or(1),
        flexible_floor: part.whole("defaultRequest"),
        flexible_ceiling: part.whole("defaultLimit"),
    }
}

fn read_options(part: Fields<'_>) -> Vec<u32> {
    let read = |option: &Value| whole(option.as_f64()?).filter(|amount| *amount > 0);
    let mut options: Vec<u32> = part.list("options").iter().filter_map(read).collect();
    sorted::sort_by(&mut options, u32::cmp);
    options.dedup();
    options
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod properties;

#[cfg(test)]
mod tests {
    use super::*;

    fn context(json: &str) -> Option<ResourceOptions> {
        read_context(&serde_json::from_str(json).unwrap())
    }

    #[test]
    fn context_variants_of_contract_2_5() {
        let options = context(
            r#"{"cores":{"default":2,"defaultRequest":1,"defaultLimit":8,"options":[1,2,4]},
            "memoryGB":{"default":8,"options":[4,1,8]},"gpus":{"options":[1,2]},
            "maxInteractiveSessions":"5"}"#,
        )
        .unwrap();
        assert_eq!(options.cores.flexible_ceiling, Some(8));
        assert_eq!(options.memory_gib.options, [1, 4, 8]);
        assert_eq!((options.gpus, options.session_limit), (vec![1, 2], Some(5)));

        let limit_range = r#"{"cores":{"options":[]},"memoryGB":{},"maxInteractiveSessions":3}"#;
        let options = context(limit_range).unwrap();
        assert_eq!((options.session_limit, options.gpus), (Some(3), vec![]));
        assert_eq!(context(r#"{"cores":{}}"#), None);
    }

    #[test]
    fn registries_of_contract_2_7() {
        let body =
            serde_json::json!([" images.canfar.net/", 7, "", null, "images.canfar.net", "b.org"]);
        assert_eq!(read_registries(&body).unwrap(), ["images.canfar.net", "b.org"]);
        assert_eq!(read_registries(&serde_json::json!([])), Some(Vec::new()));
        assert_eq!(read_registries(&serde_json::json!({})), None);
    }

    #[test]
    fn images_of_contract_2_6() {
        let images = read_images(&serde_json::json!([
            {"id": "images.canfar.net/skaha/astroml:latest", "types": ["notebook", "gpu-ready"]},
            {"types": ["desktop"]},
        ]))
        .unwrap();
        assert_eq!(images.len(), 1);
        assert_eq!(images.first().unwrap().types, [SessionType::Notebook]);
    }
}
