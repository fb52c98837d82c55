// Code points of Font Awesome 4 that the interface uses, as UTF-8, by what they stand for.
#pragma once

namespace ui::icon {

inline constexpr char kSearch[] = "\uf002";
inline constexpr char kCheck[] = "\uf00c";
inline constexpr char kClose[] = "\uf00d";
inline constexpr char kGear[] = "\uf013";
inline constexpr char kFile[] = "\uf0f6";
inline constexpr char kFolder[] = "\uf115";
inline constexpr char kDownload[] = "\uf019";
inline constexpr char kUpload[] = "\uf093";
inline constexpr char kUndo[] = "\uf0e2";
inline constexpr char kRedo[] = "\uf01e";
inline constexpr char kPlus[] = "\uf067";
inline constexpr char kMore[] = "\uf141";
inline constexpr char kTrash[] = "\uf014";
inline constexpr char kPencil[] = "\uf040";
inline constexpr char kWarning[] = "\uf071";
inline constexpr char kInfo[] = "\uf05a";
inline constexpr char kClock[] = "\uf017";
inline constexpr char kTag[] = "\uf02b";
inline constexpr char kLink[] = "\uf0c1";
inline constexpr char kUser[] = "\uf007";
inline constexpr char kChart[] = "\uf201";
inline constexpr char kHeading[] = "\uf1dc";
inline constexpr char kTable[] = "\uf0ce";
inline constexpr char kDatabase[] = "\uf1c0";
inline constexpr char kDown[] = "\uf0d7";
inline constexpr char kUp[] = "\uf0d8";
inline constexpr char kRight[] = "\uf0da";
inline constexpr char kChevronDown[] = "\uf107";
inline constexpr char kChevronLeft[] = "\uf104";
inline constexpr char kChevronRight[] = "\uf105";
inline constexpr char kChevronUp[] = "\uf106";
inline constexpr char kEnter[] = "\uf149";

}  // namespace ui::icon
