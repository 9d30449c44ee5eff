// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/format.hpp"

namespace duologue::encode {

std::string_view media_type(Format format) {
    switch (format) {
    case Format::opus:
        return "audio/ogg; codecs=opus";
    case Format::flac:
        return "audio/flac";
    case Format::wav:
        return "audio/wav";
    case Format::mp3:
        return "audio/mpeg";
    }
    return "";
}

std::string_view to_string(Format format) {
    switch (format) {
    case Format::opus:
        return "opus";
    case Format::flac:
        return "flac";
    case Format::wav:
        return "wav";
    case Format::mp3:
        return "mp3";
    }
    return "";
}

} // namespace duologue::encode
