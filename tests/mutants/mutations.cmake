# mutant(NAME FILE [[what stands there, exactly once]] [[what the mutant has instead]])
# Sections are those of docs/MODEL.md.

# ---- 2: one group
mutant(input_rounded_up satisfaction.cpp
    [[(kAll - lost) / Level::kScale]]
    [[(kAll - lost + Level::kScale - 1) / Level::kScale]])
mutant(all_takes_the_greatest satisfaction.cpp
    [[case Logic::all: return present;]]
    [[case Logic::all: return 1;]])
mutant(any_takes_the_least satisfaction.cpp
    [[case Logic::any: return 1;]]
    [[case Logic::any: return present;]])
mutant(k_of_n_counts_from_below satisfaction.cpp [[std::greater<>{}]] [[std::less<>{}]])
mutant(k_of_n_needs_all satisfaction.cpp [[std::min(group.needed, present)]] [[present]])
mutant(weighted_rounded_up satisfaction.cpp
    [[static_cast<Input>(weighted_ / weights_)]]
    [[static_cast<Input>((weighted_ + weights_ - 1) / weights_)]])
mutant(weightless_group_fails satisfaction.cpp [[weights == 0 ? kFull : weights * kFull]] [[weights * kFull]])
mutant(inputs_above_are_not_counted satisfaction.cpp [[above_ = count(]] [[count(]])
mutant(inputs_not_below_are_not_counted satisfaction.cpp [[not_below_ = count(]] [[count(]])
mutant(weightless_input_tips evaluator.cpp [[if (place.weight != 0) prefer(]] [[prefer(]])
mutant(absent_dependency_counts evaluator_start.cpp
    [[const bool present = !realised.left_out && realisation_->present(d);]]
    [[const bool present = true;]])
mutant(buffer_empty_too_early group_step.cpp
    [[const std::int64_t until_empty = divided_up(state.stock, state.deficit);]]
    [[const std::int64_t until_empty = state.stock / state.deficit;]])
mutant(recharge_beyond_full group_step.cpp
    [[std::min(parameters.stock, state.stock + ticks * parameters.recharge)]]
    [[state.stock + ticks * parameters.recharge]])
mutant(exposure_while_in_stock group_step.cpp
    [[if (ticks > until_empty) state.exposure += (ticks - until_empty) * state.deficit;]]
    [[state.exposure += ticks * state.deficit;]])
mutant(exposure_reset_without_lag group_step.cpp
    [[state.calm >= std::max<std::int64_t>(1, parameters.lag)]]
    [[state.calm >= 1]])
mutant(exposure_reset_one_late group_step.cpp
    [[state.calm >= std::max<std::int64_t>(1, parameters.lag)]]
    [[state.calm > std::max<std::int64_t>(1, parameters.lag)]])
mutant(calm_is_never_broken group_step.cpp [[state.calm = 0;]] [[]])
mutant(table_row_one_late group_step.cpp
    [[if (exposure < row.after.count() * Level::kScale) break;]]
    [[if (exposure <= row.after.count() * Level::kScale) break;]])
mutant(loss_rounded_down group_step.cpp
    [[divided_up(loss_at(state.exposure, parameters.response) * deficit, Level::kScale)]]
    [[loss_at(state.exposure, parameters.response) * deficit / Level::kScale]])
mutant(lag_window_one_short group_step.cpp
    [[if (past.last >= at - Ticks{parameters.lag}) return]]
    [[if (past.last > at - Ticks{parameters.lag}) return]])
mutant(lag_window_out_of_order group_step.cpp
    [[while (!state.window.empty() && state.window.back().value >= state.allowed)]]
    [[while (false)]])
mutant(lag_wakes_one_early group_step.cpp [[Ticks{parameters.lag + 1}]] [[Ticks{parameters.lag}]])
mutant(table_wakes_rounded_down group_step.cpp
    [[at + Ticks{divided_up(missing, state.deficit)}]]
    [[at + Ticks{missing / state.deficit}]])

# ---- 3: one service
mutant(end_of_damage_included own_condition.cpp [[at >= damage.until]] [[at > damage.until]])
mutant(repair_one_more own_condition.cpp
    [[state.progress >= damage.work * Level::kScale]]
    [[state.progress > damage.work * Level::kScale]])
mutant(repair_by_the_best_group evaluator.cpp
    [[state.rate = std::min(state.rate, level(group).value());]]
    [[state.rate = std::max(state.rate, level(group).value());]])
mutant(repair_groups_supply evaluator.cpp
    [[if (model_->group(id).role != GroupRole::supply) continue;]]
    [[]])
mutant(minimum_for_product evaluator.cpp
    [[if (!product_of_all) continue;]]
    [[continue;]])
mutant(product_in_64_bits evaluator.cpp [[using Wide = unsigned __int128;]] [[using Wide = unsigned long;]])
mutant(report_covers_its_end evaluator.cpp [[hold.from <= at && at < hold.until]] [[hold.from <= at && at <= hold.until]])

# ---- 4: changes, causes, witnesses
mutant(end_of_report_has_no_report evaluator.cpp
    [[const auto last_hold = hold ? hold : hold_at(service, at - Ticks{1});]]
    [[const auto last_hold = hold;]])
mutant(terms_of_any_direction evaluator.cpp
    [[if ((term.now < term.before) != (now < before)) continue;]]
    [[]])
mutant(highest_term evaluator.cpp
    [[std::pair{term.now, term.key} < std::pair{best->now, best->key}]]
    [[std::pair{best->now, term.key} < std::pair{term.now, best->key}]])
mutant(larger_key_of_terms evaluator.cpp
    [[std::pair{term.now, term.key} < std::pair{best->now, best->key}]]
    [[std::pair{term.now, best->key} < std::pair{best->now, term.key}]])
mutant(later_damage_of_equals evaluator.cpp
    [[realisation_->damage(candidate).level <]]
    [[realisation_->damage(candidate).level <=]])
mutant(rise_before_empty_buffer evaluator.cpp
    [[if (group.state.just_emptied) {]]
    [[if (group.state.just_emptied && !deficit_rose) {]])
mutant(no_table_rows evaluator.cpp [[} else if (!deficit_rose) {]] [[} else if (false) {]])
mutant(lag_of_one_is_none evaluator.cpp [[if (group.parameters.lag > 0) {]] [[if (group.parameters.lag > 1) {]])
mutant(rise_blames_the_fall evaluator.cpp
    [[change.witness = witness(group.rose, at);]]
    [[change.witness = group.state.worsened;]])
mutant(witness_of_the_first_worsening evaluator.cpp
    [[if (deficit_rose) group.state.worsened]]
    [[if (deficit_rose && group.state.deficit == 0) group.state.worsened]])
mutant(witness_is_the_highest evaluator.cpp [[!first && input < tip.input;]] [[!first && input > tip.input;]])
mutant(larger_key_of_inputs evaluator.cpp
    [[model_->key(dependency) < model_->key(tip.dependency)]]
    [[model_->key(dependency) > model_->key(tip.dependency)]])

# ---- 6: draws
mutant(half_is_enough realisation.cpp
    [[std::uint64_t{u} * Level::kScale < static_cast]]
    [[std::uint64_t{u} * Level::kScale <= static_cast]])
mutant(always_valid realisation.cpp [[if (!d.validity.contains(shock.onset)) continue;]] [[]])
mutant(presence_by_the_delay realisation.cpp
    [[happens(sampler_.uniform({key, kPresence}), d.presence)]]
    [[happens(sampler_.uniform({key, kDelay}), d.presence)]])
mutant(always_present realisation.cpp [[d.presence == Level::kScale ?]] [[d.presence > 0 ?]])
mutant(delays_of_the_run_before realisation.cpp [[dependencies_.forget();]] [[]])
mutant(buffers_of_the_run_before realisation.cpp [[groups_.forget();]] [[]])
mutant(services_as_the_run_before_left_them evaluator_start.cpp [[services_.forget();]] [[]])
mutant(groups_as_the_run_before_left_them evaluator_start.cpp [[groups_.forget();]] [[]])
mutant(no_delay_at_all realisation.cpp
    [[.delay = std::max<std::int64_t>(1, value(]]
    [[.delay = std::max<std::int64_t>(0, value(]])
mutant(draw_group_by_parameter realisation.cpp
    [[Parameter{model.key(quantity.draw_group), 0}]]
    [[Parameter{model.key(quantity.draw_group), own.number}]])
mutant(works_of_more_confidence realisation.cpp
    [[constexpr Confidence kDamageConfidence = 3;]]
    [[constexpr Confidence kDamageConfidence = 4;]])

# ---- 7: from a shock to damages
mutant(unknown_counts_as_patched realisation.cpp
    [[e.patch != PatchState::patched]]
    [[e.patch == PatchState::unpatched]])
mutant(work_of_the_service_first realisation.cpp [[if (given(e.work)) {]] [[if (given(e.work) && out.work != 0) {]])
mutant(exposures_repaired_without_groups realisation.cpp
    [[.groups = repair_groups_of(model, e.service)]]
    [[.groups = {}]])

# ---- a run that is split
mutant(resumed_a_tick_late engine.cpp [[if (d.present && felt >= from.at)]] [[if (d.present && felt > from.at)]])
mutant(state_forgets_the_last_tick engine.cpp
    [[return d.present && change.tick + Ticks{d.delay} >= at;]]
    [[return d.present && change.tick + Ticks{d.delay} > at;]])
mutant(resumed_after_the_end_of_a_damage evaluator_start.cpp
    [[damage.until < at ? Phase::closed]]
    [[damage.until <= at ? Phase::closed]])

# ---- the certificate
mutant(certificate_by_levels verify.cpp
    [[expected[matched] != *change]]
    [[expected[matched].level != change->level]])
mutant(certificate_in_any_order verify.cpp [[if (!known || !inside || !ordered)]] [[if (!known || !inside)]])
mutant(certificate_of_the_first_changes verify.cpp
    [[if (matched != expected.size()) return wrong(*model_, service, expected[matched].tick);]]
    [[]])
