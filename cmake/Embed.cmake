# SPDX-License-Identifier: GPL-3.0-or-later
# embed(TARGET NAME FILE) compiles FILE into TARGET as duologue::publish::NAME
# (src/publish/embedded.hpp).
function(embed target name file)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} content)
    set(source ${CMAKE_BINARY_DIR}/embedded/${name}.cpp)
    file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
#include "publish/embedded.hpp"

namespace duologue::publish {

const std::string_view @name@ = R"embedded(@content@)embedded";

} // namespace duologue::publish
]])
    target_sources(${target} PRIVATE ${source})
endfunction()
