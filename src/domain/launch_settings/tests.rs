use super::*;

fn read(query: &str) -> ReadSettings {
    ReadSettings::of_query(query)
}

fn parts(read: &ReadSettings) -> Vec<&str> {
    read.unread.iter().map(|unread| unread.part.as_str()).collect()
}

#[test]
fn only_what_differs_is_written() {
    assert_eq!(LaunchSettings::default().to_query(), "");
    let settings = LaunchSettings {
        kind: Some(SessionType::Carta),
        cores: Some(4),
        memory_gib: Some(16),
        ..LaunchSettings::default()
    };
    assert_eq!(settings.to_query(), "v=1&type=carta&cores=4&memory=16");
}

#[test]
fn links_of_the_present_portal() {
    // peer-portal 1.13: ?tab,type,project,image,name,memory,cores,gpus
    let read = read(
        "tab=standard&type=notebook&project=skaha&image=astroml%3Alatest&name=mysess&memory=16&cores=4&gpus=0",
    );
    assert_eq!(read.unread, []);
    let settings = read.settings;
    assert_eq!(settings.kind, Some(SessionType::Notebook));
    assert_eq!(settings.image, Some(ImageId("skaha/astroml:latest".to_owned())));
    assert_eq!((settings.cores, settings.memory_gib, settings.gpus), (Some(4), Some(16), None));
    assert_eq!(settings.is_fixed, Some(true));
    assert_eq!(settings.name.as_deref(), Some("mysess"));
}

#[test]
fn what_is_not_known_is_named() {
    let read = read("v=2&type=x%07y&colour=red&mode=both&cores=-1&cores=2&workflow=");
    assert_eq!(parts(&read), ["v=2", "type=xy", "colour=red", "mode=both", "cores=-1", "cores=2"]);
    assert_eq!(read.settings, LaunchSettings::default());
    assert_eq!(read.unread.first().map(|unread| unread.why), Some(Why::Newer));
}

#[test]
fn a_link_that_contradicts_itself_is_told() {
    let flexible = read("mode=flexible&cores=4&workflow=dataset");
    assert_eq!(parts(&flexible), ["cores=4", "workflow=dataset"]);
    assert_eq!(flexible.settings.is_fixed, Some(false));
}
