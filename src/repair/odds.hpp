// SPDX-License-Identifier: GPL-3.0-or-later
// Logarithms of how probable each kind of damage is where it is possible. Set on sentences that
// were damaged for the purpose; little depends on them, since the words decide.
#pragma once

namespace duologue::repair {

inline constexpr double gloss_stays = -1;           ///< of the character before it
inline constexpr double gloss_of_another = -5;      ///< of a character that is not before it
inline constexpr double gloss_between = -3;         ///< of one made of its neighbours' halves
inline constexpr double comma_between = -6;         ///< a comma made of its neighbours' halves
inline constexpr double stop_between = -6;          ///< a full stop and half of the next sign
inline constexpr double full_width_letter = -2;     ///< that became the ASCII one
inline constexpr double pair_lost = -1;             ///< two bytes that stand for nothing
inline constexpr double byte_lost_before_sign = -1; ///< which is ASCII
inline constexpr double byte_lost_before_hole = -5; ///< which then is a question mark
inline constexpr double byte_lost_before_mark = -3; ///< of punctuation, as wide as Han
inline constexpr double byte_lost_before_han = -7;  ///< a character that is whole
inline constexpr double sign_lost = -3;             ///< with the byte before it, where a hole is
inline constexpr double no_full_stop = -5;          ///< at the end of a line

} // namespace duologue::repair
