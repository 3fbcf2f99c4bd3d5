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
