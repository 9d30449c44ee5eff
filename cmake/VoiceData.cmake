# SPDX-License-Identifier: GPL-3.0-or-later
# Prepares share/duologue in the build folder: the personas, and a data folder for libespeak-ng that
# is the system's own with the project's variants added. Everything here happens when CMake
# configures; it configures again when a persona or a variant is added, edited or removed.

# libespeak-ng keeps its data path in a buffer of 160 bytes and falls back to the system's data,
# without the project's variants and without a word, when a path does not fit.
string(LENGTH ${DUOLOGUE_DATA}/espeak-ng-data espeak_data_length)
if(espeak_data_length GREATER 159)
    message(FATAL_ERROR "${DUOLOGUE_DATA}/espeak-ng-data has ${espeak_data_length} bytes and "
        "libespeak-ng takes 159: build in a folder with a shorter path.")
endif()

find_path(ESPEAK_NG_DATA phontab REQUIRED
    PATHS /usr/lib/${CMAKE_LIBRARY_ARCHITECTURE} /usr/share
    PATH_SUFFIXES espeak-ng-data
    DOC "Where Debian's espeak-ng-data package keeps its files")

# Links every entry of the system's folder `part` into the private one, but those named after it.
function(link_espeak_data part)
    file(GLOB entries RELATIVE ${ESPEAK_NG_DATA}/${part} ${ESPEAK_NG_DATA}/${part}/*)
    list(REMOVE_ITEM entries ${ARGN})
    file(MAKE_DIRECTORY ${DUOLOGUE_DATA}/espeak-ng-data/${part})
    foreach(entry IN LISTS entries)
        file(CREATE_LINK ${ESPEAK_NG_DATA}/${part}/${entry}
            ${DUOLOGUE_DATA}/espeak-ng-data/${part}/${entry} SYMBOLIC)
    endforeach()
endfunction()

file(GLOB personas CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/voices
    ${PROJECT_SOURCE_DIR}/voices/*.toml)
file(GLOB variants CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/voices/espeak
    ${PROJECT_SOURCE_DIR}/voices/espeak/*)

file(REMOVE_RECURSE ${DUOLOGUE_DATA}/espeak-ng-data ${DUOLOGUE_DATA}/voices)
link_espeak_data(. voices)
link_espeak_data(voices !v mandarin english)
file(CREATE_LINK ${ESPEAK_NG_DATA}/lang/sit/cmn-Latn-pinyin
    ${DUOLOGUE_DATA}/espeak-ng-data/voices/mandarin SYMBOLIC)
file(CREATE_LINK ${ESPEAK_NG_DATA}/lang/gmw/en-US
    ${DUOLOGUE_DATA}/espeak-ng-data/voices/english SYMBOLIC)
link_espeak_data(voices/!v ${variants})
foreach(variant IN LISTS variants)
    configure_file(voices/espeak/${variant}
        ${DUOLOGUE_DATA}/espeak-ng-data/voices/!v/${variant} COPYONLY)
endforeach()
foreach(persona IN LISTS personas)
    configure_file(voices/${persona} ${DUOLOGUE_DATA}/voices/${persona} COPYONLY)
endforeach()

include(GNUInstallDirs)
install(DIRECTORY ${DUOLOGUE_DATA}/ DESTINATION ${CMAKE_INSTALL_DATADIR}/duologue)
