import Glibc
import ItemTracking

/// The first hundred bytes of a file: enough to tell a snapshot from anything else.
enum Header {
  /// What the header of a file tells.
  struct Facts {
    var size: Int
    var version: Int64
  }

  /// The facts of a file that begins as a snapshot of a version that is known here.
  static func check(_ path: String) throws(SnapshotError) -> Facts {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      let isMissing = errno == ENOENT
      throw SnapshotError(
        isMissing ? .snapshotMissing : .snapshotUnreadable, path,
        isMissing ? "there is no such file" : String(cString: strerror(errno)))
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw SnapshotError(
        .snapshotUnreadable, path, isFolder ? "is a folder" : "is no plain file")
    }
    var bytes = [UInt8](repeating: 0, count: length)
    let count = read(file, &bytes, length)
    guard count >= 0 else {
      throw SnapshotError(.snapshotUnreadable, path, String(cString: strerror(errno)))
    }
    let facts = try check(Array(bytes[..<count]), Int(status.st_size), path)
    try checkAlone(path)
    return facts
  }

  /// How many bytes a header has.
  private static let length = 100

  /// The facts in the first bytes of a file of a size.
  static func check(
    _ bytes: [UInt8], _ size: Int, _ path: String
  ) throws(SnapshotError) -> Facts {
    let magic = Array("SQLite format 3".utf8) + [0]
    guard bytes.count >= length, Array(bytes[..<16]) == magic else {
      let isCut = !bytes.isEmpty && bytes.count < length && magic.starts(with: bytes.prefix(16))
      throw isCut
        ? SnapshotError(.snapshotDamaged, path, "is cut off after \(size) bytes")
        : SnapshotError.foreign(path)
    }
    guard number(bytes, 68) == UInt32(bitPattern: SnapshotFormat.applicationID) else {
      throw SnapshotError.foreign(path)
    }
    let version = number(bytes, 60)
    try checkVersion(version, path)
    let pageSize = Int(bytes[16]) << 8 | Int(bytes[17])
    let expected = (pageSize == 1 ? 65_536 : pageSize) * Int(number(bytes, 28))
    guard size >= expected else {
      throw SnapshotError(
        .snapshotDamaged, path, "is cut off: \(size) bytes of \(expected) are there")
    }
    return Facts(size: size, version: Int64(version))
  }

  /// Whether a file begins as a snapshot; nil when there is nothing in it, or no plain file.
  static func isSnapshot(_ path: String) -> Bool? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: length)
    let count = read(file, &bytes, length)
    guard count > 0 else { return nil }
    return count == length && bytes.starts(with: Array("SQLite format 3".utf8))
      && number(bytes, 68) == UInt32(bitPattern: SnapshotFormat.applicationID)
  }

  /// What another program changed and has not brought into the file yet would not be seen.
  private static func checkAlone(_ path: String) throws(SnapshotError) {
    var status = stat()
    guard stat(path + "-wal", &status) == 0, status.st_size > 0 else { return }
    throw SnapshotError(
      .snapshotUnreadable, path,
      "is being changed by another program: \(path)-wal holds what is not in it yet; close that "
        + "program first")
  }

  private static func checkVersion(_ version: UInt32, _ path: String) throws(SnapshotError) {
    guard version <= UInt32(SnapshotFormat.version) else {
      throw SnapshotError(
        .snapshotNewer, path,
        "was saved by a newer lotwise: its version is \(version), this one reads up to "
          + "\(SnapshotFormat.version)")
    }
    guard version > 0 else {
      throw SnapshotError(.snapshotDamaged, path, "is damaged: it has no version")
    }
    guard version >= UInt32(SnapshotFormat.oldest) else {
      throw SnapshotError(
        .snapshotOlder, path,
        "was saved by a lotwise before its first release: its version is \(version), this one "
          + "reads from \(SnapshotFormat.oldest); run the script that made it, and save it anew")
    }
  }

  private static func number(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
