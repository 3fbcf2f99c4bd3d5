//! Whatever is answered and offered, the form can take the advice.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{Advice, Aim, Answers, Need, Nothing, Offered, Pace, advise, asks_need, asks_pace};
use crate::domain::image::{Image, ImageId, is_offered};
use crate::domain::resources::{Allocation, Choice, ResourceOptions};
use crate::domain::session_type::SessionType;
use crate::domain::site::Site;
use crate::domain::strategies::holds;

fn choice() -> impl Strategy<Value = Choice> {
    let options = subsequence(vec![1, 2, 3, 4, 6, 8, 12, 16, 32, 64, 192], 0..8);
    let amount = || proptest::option::of(0_u32..40);
    (options, 0_u32..40, amount(), amount()).prop_map(
        |(options, default, flexible_floor, flexible_ceiling)| Choice {
            options,
            default,
            flexible_floor,
            flexible_ceiling,
        },
    )
}

fn id() -> impl Strategy<Value = ImageId> {
    "r\\.io/[ab]/[a-c]:(1|latest)".prop_map(ImageId)
}

fn offers() -> impl Strategy<Value = (Vec<Image>, Site, ResourceOptions)> {
    let types = subsequence(SessionType::ALL.to_vec(), 0..3);
    let image = (id(), types).prop_map(|(id, types)| Image { id, types });
    let recommended = vec((select(&SessionType::ALL), vec(id(), 0..3)), 0..4);
    (vec(image, 0..8), recommended, choice(), choice()).prop_map(
        |(images, recommended_images, cores, memory_gib)| {
            let site = Site { recommended_images, ..Site::fallback("http://127.0.0.1:1") };
            (images, site, ResourceOptions { cores, memory_gib, ..ResourceOptions::default() })
        },
    )
}

fn answers() -> impl Strategy<Value = Answers> {
    (select(&Aim::ALL), select(&Need::ALL), select(&Pace::ALL))
        .prop_map(|(aim, need, pace)| Answers { aim, need, pace })
}

fn can_be_taken(advice: &Advice, images: &[Image], resources: &ResourceOptions) -> bool {
    let of_type = images.iter().any(|i| i.id == advice.image && i.types.contains(&advice.kind));
    let on_offer = match advice.allocation {
        None => !advice.kind.has_resources() && advice.workflow.is_none(),
        Some(Allocation::Flexible) => advice.kind.has_resources(),
        Some(Allocation::Fixed { cores, memory_gib }) => {
            advice.kind.has_resources()
                && resources.cores.options.contains(&cores)
                && resources.memory_gib.options.contains(&memory_gib)
        }
    };
    // A kind of work stands for its amounts: the form shows it as taken.
    let is_one = advice.workflow.is_none_or(|w| Some(w.allocation(resources)) == advice.allocation);
    of_type && on_offer && is_one
}

#[test]
fn the_form_can_take_any_advice() {
    holds((answers(), offers()), |(answers, (images, site, resources))| {
        let offered = Offered { images: &images, site: &site, resources: &resources };
        match advise(answers, offered) {
            Ok(advice) => assert!(can_be_taken(&advice, &images, &resources), "{advice:?}"),
            Err(Nothing { missing }) => {
                assert!(missing == answers.aim.kind() && !is_offered(missing, &images));
            }
        }
    });
}

#[test]
fn the_type_for_an_aim_is_taken_where_it_is_offered() {
    holds((answers(), offers()), |(answers, (images, site, resources))| {
        let offered = Offered { images: &images, site: &site, resources: &resources };
        let kind = advise(answers, offered).ok().map(|advice| advice.kind);
        let is_made_for_it = kind == Some(answers.aim.kind());
        assert_eq!(is_made_for_it, is_offered(answers.aim.kind(), &images));
    });
}

#[test]
fn what_is_not_asked_changes_nothing() {
    holds((answers(), answers(), offers()), |(one, other, (images, site, resources))| {
        let offered = Offered { images: &images, site: &site, resources: &resources };
        let Ok(advice) = advise(one, offered) else { return };
        let asks_need = asks_need(advice.kind, &resources);
        let need = if asks_need { one.need } else { other.need };
        let asks_pace = asks_pace(advice.kind, one.need, &resources);
        let pace = if asks_pace { one.pace } else { other.pace };
        let changed = advise(Answers { need, ..one }, offered).unwrap();
        assert_eq!(changed.allocation, advice.allocation, "{one:?} {need:?}");
        let changed = advise(Answers { pace, ..one }, offered).unwrap();
        assert_eq!(changed.allocation, advice.allocation, "{one:?} {pace:?}");
    });
}
