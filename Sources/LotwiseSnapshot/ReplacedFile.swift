import Glibc

/// A file that is written beside the one it will replace: the old one or the new one is there,
/// whole, at any moment.
package struct ReplacedFile: Sendable {
  /// The file to replace, links followed.
  package let path: String
  package let folder: String
  package let temporary: String
  /// Whether the file is a database, beside which there may be others that belong to it.
  private let isDatabase: Bool

  package init(_ path: String, isDatabase: Bool = false) throws(SnapshotError) {
    self.isDatabase = isDatabase
    let target = Self.target(of: path)
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

  /// Where links lead, be there a file yet or not.
  private static func target(of path: String) -> String {
    var target = path
    // No chain of links is longer.
    for _ in 0..<40 {
      if let resolved = realpath(target, nil) {
        defer { free(resolved) }
        return String(cString: resolved)
      }
      var buffer = [CChar](repeating: 0, count: 4096)
      let count = readlink(target, &buffer, buffer.count)
      guard count > 0, count < buffer.count else { return target }
      let link = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let slash = target.lastIndex(of: "/").map { String(target[...$0]) } ?? ""
      target = link.hasPrefix("/") ? link : slash + link
    }
    return target
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

  /// Takes the place of the old file, durably, with its permissions and its owner.
  ///
  /// - Throws: `snapshot-write-failed`: the old file is as it was; `snapshot-not-durable`, when
  ///   only the folder could not be made durable: the new one is there.
  package func commit() throws(SnapshotError) {
    keepOwner()
    try synchronise(temporary, O_RDONLY, "cannot be made durable")
    guard rename(temporary, path) == 0 else { throw failure("cannot be replaced") }
    // What other programs left of the old file would be brought into the new one.
    if isDatabase {
      for ending in ["-journal", "-wal", "-shm"] { unlink(path + ending) }
    }
    do throws(SnapshotError) {
      try synchronise(
        folder, O_RDONLY | O_DIRECTORY,
        "was written, but may be gone after a loss of power: its folder cannot be made durable")
    } catch {
      throw SnapshotError(.snapshotNotDurable, error.path, error.detail)
    }
  }

  /// As far as this user may: a file of somebody else becomes one's own.
  private func keepOwner() {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    let file = open(temporary, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    defer { close(file) }
    if fchown(file, status.st_uid, status.st_gid) != 0 {
      _ = fchown(file, uid_t.max, status.st_gid)
    }
    fchmod(file, status.st_mode & 0o7777)
  }

  /// Leaves the old file as it was.
  package func abandon() { unlink(temporary) }

  private func synchronise(
    _ name: String, _ flags: Int32, _ what: String
  ) throws(SnapshotError) {
    let file = open(name, flags | O_CLOEXEC)
    guard file >= 0 else { throw failure(what) }
    let code = fsync(file)
    let reason = errno
    close(file)
    // Some file systems have no way to synchronise a folder, and say so.
    guard code == 0 || reason == EINVAL || reason == EROFS else {
      errno = reason
      throw failure(what)
    }
  }

  private func failure(_ what: String) -> SnapshotError {
    SnapshotError(.snapshotWriteFailed, path, "\(what): \(String(cString: strerror(errno)))")
  }
}
