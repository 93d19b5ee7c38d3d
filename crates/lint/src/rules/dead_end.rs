//! A scene from which the call can never end.

use std::collections::BTreeMap;

use crate::course::Course;
use crate::known::Ground;
use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use crate::wording;
use ron_reader::diagnostic::Severity;
use scenario::Bits;

pub(super) const RULE: Rule = Rule::sound("dead-end", Severity::Warning, include_str!("dead-end.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let ground = Ground::of(sound);
    // For the first scene of each group of scenes that lead nowhere else: the deals, and how many scenes there are.
    let mut found: BTreeMap<usize, (Vec<usize>, usize)> = BTreeMap::new();
    for course in Course::of_each(&ground) {
        for members in traps(&course) {
            let (deals, size) = found.entry(members[0]).or_default();
            deals.push(course.deal);
            *size = (*size).max(members.len());
        }
    }
    for (scene, (deals, size)) in found {
        let (id, _) = &sound.doc().scenes.entries[scene];
        let where_it_is = wording::in_deals(sound.scenario, &deals, ground.in_each_deal(scene).len());
        let help = if size > 1 {
            format!("the {size} scenes it leads to lead only to each other: end the call from one of them with `EndCall`, or lead on")
        } else {
            "lead on from here with `Go(\"…\")`, or end the call with `EndCall`".to_owned()
        };
        findings.add(
            id.span,
            format!("the call can never end from the scene `{}`{where_it_is}", id.value),
            help,
        );
    }
}

/// The groups of scenes that the call can enter and not leave: what leads only to them is mended with them.
fn traps(course: &Course<'_>) -> Vec<Vec<usize>> {
    let scenario = course.ground.scenario;
    let reach = &course.ground.reach[course.deal];
    let can_end = reach.can_end(scenario);
    let dead: Vec<usize> = course.scenes().iter().filter(|scene| !can_end.has(*scene)).collect();
    if dead.is_empty() {
        return Vec::new();
    }
    let mut leads_on = Bits::default();
    for edge in &reach.edges {
        let group = course.group[edge.from.ix()];
        if edge.to.is_none_or(|to| course.group[to.ix()] != group) {
            leads_on.insert(group);
        }
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for scene in dead.into_iter().filter(|scene| !leads_on.has(course.group[*scene])) {
        groups.entry(course.group[scene]).or_default().push(scene);
    }
    groups.into_values().collect()
}
