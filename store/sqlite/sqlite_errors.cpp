#include "store/sqlite/sqlite_errors.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace store {
namespace {

std::string constraint_sentence(const SQLite::Exception& failure) {
  const std::string said = failure.what();
  switch (failure.getExtendedErrorCode()) {
    case SQLITE_CONSTRAINT_TRIGGER:
      return said;  // the schema's own sentence
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      return "It refers to something that is not in the project, or something else still refers to "
             "it; nothing was changed.";
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      return "The project has one like it already (" + said + "); nothing was changed.";
    default:
      return "The project's rules do not allow that value (" + said + "); nothing was changed.";
  }
}

}  // namespace

std::optional<core::Error> refusal(const SQLite::Exception& failure,
                                   const std::filesystem::path& project) {
  using core::Error;
  using core::ErrorKind;
  const std::string name = "'" + project.string() + "'";
  // Some functions give the extended code, whose lowest byte is the code.
  constexpr int kCode = 0xFF;
  switch (failure.getErrorCode() & kCode) {
    case SQLITE_CONSTRAINT:
      return Error{constraint_sentence(failure), ErrorKind::refused};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Error{name + " is being written by another program; try again when it is done.",
                   ErrorKind::locked};
    case SQLITE_INTERRUPT:
      return Error{"Stopped; nothing was changed.", ErrorKind::cancelled};
    case SQLITE_FULL:
      return Error{"The disk that holds " + name +
                       " is full; nothing was changed. Free some space and try again.",
                   ErrorKind::refused};
    case SQLITE_IOERR:
      return Error{name + " could not be read or written (" + failure.what() +
                       "), so this was not saved. The disk may be failing or out of reach, or a "
                       "quota or a limit on the size of files (`ulimit -f`) was met; mend that "
                       "and try again.",
                   ErrorKind::refused};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return Error{name + " cannot be written; change its permissions or save a copy elsewhere.",
                   ErrorKind::refused};
    case SQLITE_TOOBIG:
      return Error{
          "A text or file of more than one gigabyte cannot be kept in a project; nothing "
          "was changed.",
          ErrorKind::refused};
    case SQLITE_NOTADB:
      return Error{name +
                       " is not a Foresay project, or its beginning is damaged; open another "
                       "file or restore a backup.",
                   ErrorKind::not_ours};
    case SQLITE_CORRUPT:
      return Error{name +
                       " is damaged; restore a backup, or take what can be read into a new "
                       "project with `foresay rescue`.",
                   ErrorKind::corrupt};
    default:
      return std::nullopt;
  }
}

core::Error refused(std::string message) { return {std::move(message), core::ErrorKind::refused}; }

}  // namespace store
