// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace duologue::encode {

/// Of a sound file.
enum class Format { opus, flac, wav, mp3 };

inline constexpr std::array all_formats{Format::opus, Format::flac, Format::wav, Format::mp3};

/// `opus`, also the file name's extension.
[[nodiscard]] std::string_view to_string(Format format);

/// `audio/ogg; codecs=opus` and its like (RFC 7845, RFC 3003, RFC 9639).
[[nodiscard]] std::string_view media_type(Format format);

} // namespace duologue::encode
