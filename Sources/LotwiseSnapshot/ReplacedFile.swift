import Glibc

/// A file that is written beside the one it will replace: the old one or the new one is there,
/// whole, at any moment.
package struct ReplacedFile {
  /// The file to replace, links followed.
  package let path: String
  package let folder: String
  package let temporary: String

  package init(_ path: String) throws(SnapshotError) {
    var target = path
    if let resolved = realpath(path, nil) {
      target = String(cString: resolved)
      free(resolved)
    }
    var status = stat()
    if stat(target, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw SnapshotError(
        .snapshotWriteFailed, path, isFolder ? "is a folder" : "is no plain file")
    }
    self.path = target
    let slash = target.lastIndex(of: "/")
    folder = slash.map { $0 == target.startIndex ? "/" : String(target[..<$0]) } ?? "."
    let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
    temporary = "\(folder)/.\(name).\(getpid()).saving"
    removeLeftovers(of: name)
  }

  /// What a process that was killed while it saved has left behind, and what is in our own way.
  private func removeLeftovers(of name: String) {
    guard let entries = opendir(folder) else { return }
    defer { closedir(entries) }
    while let entry = readdir(entries) {
      let found = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard found.hasPrefix(".\(name).") else { continue }
      // SQLite keeps its own files beside a file: `….saving-journal`.
      let parts = found.dropFirst(name.count + 2).split(separator: ".")
      guard parts.count == 2, parts[1].hasPrefix("saving"), let process = pid_t(parts[0]),
        process > 0
      else { continue }
      let isGone = kill(process, 0) != 0 && errno == ESRCH
      if isGone || process == getpid() { unlink("\(folder)/\(found)") }
    }
  }

  /// Takes the place of the old file, durably.
  package func commit() throws(SnapshotError) {
    try synchronise(temporary, O_RDONLY)
    guard rename(temporary, path) == 0 else { throw failure("cannot be replaced") }
    try synchronise(folder, O_RDONLY | O_DIRECTORY)
  }

  /// Leaves the old file as it was.
  package func abandon() { unlink(temporary) }

  private func synchronise(_ name: String, _ flags: Int32) throws(SnapshotError) {
    let file = open(name, flags | O_CLOEXEC)
    guard file >= 0 else { throw failure("cannot be made durable") }
    let code = fsync(file)
    let reason = errno
    close(file)
    // Some file systems have no way to synchronise a folder, and say so.
    guard code == 0 || reason == EINVAL || reason == EROFS else {
      errno = reason
      throw failure("cannot be made durable")
    }
  }

  private func failure(_ what: String) -> SnapshotError {
    SnapshotError(.snapshotWriteFailed, path, "\(what): \(String(cString: strerror(errno)))")
  }
}
