// SPDX-License-Identifier: GPL-3.0-or-later
// Which of its senses a heteronym has, by the words around it.
#pragma once

#include "reading/wording/neighbours.hpp"

namespace duologue::reading {

/// Researchers object to it.
[[nodiscard]] bool is_protest(const Neighbours& near);

/// The same for one; some advocate it, and so do others.
[[nodiscard]] bool is_one_noun(const Neighbours& near);

/// It used to be, I'm used to it; but: it's used to make vaccines, is it used to make them?
[[nodiscard]] bool is_habit(const Neighbours& near);

/// We house them, to house people; but: from house to house.
[[nodiscard]] bool is_shelter(const Neighbours& near);

/// They wind down the programme; but: solar and wind up north.
[[nodiscard]] bool is_ending(const Neighbours& near);

/// Sea bass; but: a bass guitar.
[[nodiscard]] bool is_fish(const Neighbours& near);

/// Close the door, we will close, at the close of trading; but: are you close to it?
[[nodiscard]] bool is_shut(const Neighbours& near);

/// She read it, I just read it, everyone read it; but: did everyone read it?
[[nodiscard]] bool is_past_of_all(const Neighbours& near);

/// Excuse me; but: my excuse.
[[nodiscard]] bool is_pardon(const Neighbours& near);

/// Use the data; but: use of force, use cases.
[[nodiscard]] bool is_advice(const Neighbours& near);

/// Analysts estimate that; but: an estimate that.
[[nodiscard]] bool is_claim(const Neighbours& near);

/// Prices increase by a tenth, costs decrease every year; but: this increase.
[[nodiscard]] bool is_change(const Neighbours& near);

/// Coordinate the launch; but: a coordinate.
[[nodiscard]] bool is_joint(const Neighbours& near);

/// Took a bow, bow to pressure, the bow of the ship; but: bow and arrow.
[[nodiscard]] bool is_reverence(const Neighbours& near);

/// espeak-ng has "of a" for one word, and takes the first letter of A.I for an article.
[[nodiscard]] bool is_before_initial_a(const Neighbours& near);

/// Tear it down, a tear in the cloth, a muscle tear; but: a tear in her eye.
[[nodiscard]] bool is_rip(const Neighbours& near);

/// Lead paint, made of lead, there was lead in it; but: take the lead.
[[nodiscard]] bool is_metal(const Neighbours& near);

/// I'm content, content with it; but: the content.
[[nodiscard]] bool is_satisfied(const Neighbours& near);

/// A minute amount; but: last minute details.
[[nodiscard]] bool is_tiny(const Neighbours& near);

/// Fresh produce; but: they produce.
[[nodiscard]] bool is_harvest(const Neighbours& near);

/// She dove in; but: a dove.
[[nodiscard]] bool is_plunge(const Neighbours& near);

/// People live longer, families live there; but: they stream it live.
[[nodiscard]] bool is_dwelling(const Neighbours& near);

/// Analysts project growth; but: the project.
[[nodiscard]] bool is_forecast(const Neighbours& near);

/// Their reports conflict with it; but: a conflict with it.
[[nodiscard]] bool is_clash(const Neighbours& near);

/// She's very articulate, an articulate speaker; but: to articulate it.
[[nodiscard]] bool is_eloquent(const Neighbours& near);

/// Two analyses; but: she analyses it.
[[nodiscard]] bool is_studies(const Neighbours& near);

/// Imports rose, the imports; but: it imports oil.
[[nodiscard]] bool is_goods(const Neighbours& near);

/// She wound it up; but: the wound.
[[nodiscard]] bool is_coil(const Neighbours& near);

/// An import, import tariffs; but: they import it.
[[nodiscard]] bool is_import(const Neighbours& near);

} // namespace duologue::reading
