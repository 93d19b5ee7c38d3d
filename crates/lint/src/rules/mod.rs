//! Every rule, in one table. A rule is a file of code and a page beside it; the rules of the reader,
//! and of the files beside a scenario, have a page alone.

mod act_never_open;
mod act_words_differ;
mod answer_never_fires;
mod beside;
mod checkpoint_never_met;
mod child_in_adults_call;
mod child_not_in_note;
mod compound_question_unmarked;
mod conclusion_in_sees;
mod condition_never_holds;
mod cue_without_elsewhere;
mod cue_without_why;
mod dead_end;
mod deal_shows_at_once;
mod deal_without_right_call;
mod decisive_asked_for;
mod disposition_kind;
mod disposition_without_path;
mod distractor_without_reason;
mod due_never_holds;
mod element_unlike_catalog;
mod elsewhere_where_it_counts;
mod empty_text;
mod event_never_happens;
mod fact_never_learned;
mod fact_not_in_deal;
mod fact_without_ground;
mod fault_unmarked;
mod few_paraphrases;
mod first_witness_settles;
mod flag_never_read;
mod flag_never_set;
mod goal_never_shown;
mod hub_can_close;
mod id_letters;
mod id_not_folder;
mod indicator_of_another_crime;
mod leading_question_unmarked;
mod long_rule;
mod long_text;
mod look_never_open;
mod no_controller;
mod no_cue_behind_a_question;
mod no_distractor_met;
mod no_door_here;
mod no_goal_for_all;
mod no_her_view;
mod no_innocent_twin;
mod no_private_question;
mod no_rule;
mod no_screen_out;
mod no_source;
mod not_shown;
mod number_in_text;
mod number_promised;
mod only_trafficking;
mod paraphrase_other_form;
mod protected_trait_cue;
mod questions_too_close;
mod reading;
mod screen_out_never_committed;
mod sensitive_unguarded;
mod silent_question;
mod speaker_not_here;
mod stop_never_met;
mod support_above_cues;
mod task_never_done;
mod title_gives_it_away;
mod trainer_voice;
mod unasked_question;
mod unknown_picture;
mod unmet_detail;
mod unreachable_scene;
mod unused_id;
mod vivid_cue_alone;
mod withdrawn_when_pressed;
mod wrong_date;
mod wrong_language;
mod wrong_means;

use super::rule::Rule;

pub(super) use no_controller::without_consequences;

/// Every rule, by name.
pub static RULES: &[&Rule] = &[
    &act_never_open::RULE,
    &act_words_differ::RULE,
    &answer_never_fires::RULE,
    &checkpoint_never_met::RULE,
    &child_in_adults_call::RULE,
    &child_not_in_note::RULE,
    &compound_question_unmarked::RULE,
    &conclusion_in_sees::RULE,
    &condition_never_holds::RULE,
    &cue_without_elsewhere::RULE,
    &cue_without_why::RULE,
    &dead_end::RULE,
    &deal_shows_at_once::RULE,
    &deal_without_right_call::RULE,
    &decisive_asked_for::RULE,
    &disposition_kind::RULE,
    &disposition_without_path::RULE,
    &distractor_without_reason::RULE,
    &due_never_holds::RULE,
    &element_unlike_catalog::RULE,
    &elsewhere_where_it_counts::RULE,
    &empty_text::RULE,
    &event_never_happens::RULE,
    &fact_never_learned::RULE,
    &fact_not_in_deal::RULE,
    &fact_without_ground::RULE,
    &fault_unmarked::RULE,
    &few_paraphrases::RULE,
    &first_witness_settles::RULE,
    &flag_never_read::RULE,
    &flag_never_set::RULE,
    &goal_never_shown::RULE,
    &hub_can_close::RULE,
    &id_letters::RULE,
    &id_not_folder::RULE,
    &indicator_of_another_crime::RULE,
    &leading_question_unmarked::RULE,
    &long_rule::RULE,
    &long_text::RULE,
    &look_never_open::RULE,
    &no_controller::RULE,
    &no_cue_behind_a_question::RULE,
    &no_distractor_met::RULE,
    &no_door_here::RULE,
    &no_goal_for_all::RULE,
    &no_her_view::RULE,
    &no_innocent_twin::RULE,
    &no_private_question::RULE,
    &no_rule::RULE,
    &no_screen_out::RULE,
    &no_source::RULE,
    &not_shown::RULE,
    &number_in_text::RULE,
    &number_promised::RULE,
    &only_trafficking::RULE,
    &paraphrase_other_form::RULE,
    &protected_trait_cue::RULE,
    &questions_too_close::RULE,
    &screen_out_never_committed::RULE,
    &sensitive_unguarded::RULE,
    &silent_question::RULE,
    &speaker_not_here::RULE,
    &support_above_cues::RULE,
    &stop_never_met::RULE,
    &task_never_done::RULE,
    &title_gives_it_away::RULE,
    &trainer_voice::RULE,
    &unasked_question::RULE,
    &unknown_picture::RULE,
    &unmet_detail::RULE,
    &unreachable_scene::RULE,
    &unused_id::RULE,
    &vivid_cue_alone::RULE,
    &withdrawn_when_pressed::RULE,
    &wrong_date::RULE,
    &wrong_language::RULE,
    &wrong_means::RULE,
];

/// The rule with this name, among all that a check can print.
pub fn rule(name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.name == name)
}

/// Every rule that has a page: those that look, those of the reader, and those of what lies beside a scenario.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied().chain(reading::RULES).chain(beside::RULES)
}
