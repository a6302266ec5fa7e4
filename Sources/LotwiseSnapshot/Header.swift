import Glibc
import ItemTracking

/// The first hundred bytes of a file: enough to tell a snapshot from anything else.
enum Header {
  /// The size of a file that begins as a snapshot of a version that is known here.
  static func check(_ path: String) throws(SnapshotError) -> Int {
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
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(file, &bytes, 100)
    guard count >= 0 else {
      throw SnapshotError(.snapshotUnreadable, path, String(cString: strerror(errno)))
    }
    let size = Int(status.st_size)
    let magic = Array("SQLite format 3".utf8) + [0]
    guard count == 100, Array(bytes[..<16]) == magic else {
      let isCut = count > 0 && count < 100 && magic.starts(with: bytes[..<min(16, count)])
      throw isCut
        ? SnapshotError(.snapshotDamaged, path, "is cut off after \(size) bytes")
        : SnapshotError.foreign(path)
    }
    guard number(bytes, 68) == UInt32(bitPattern: SnapshotFormat.applicationID) else {
      throw SnapshotError.foreign(path)
    }
    try checkVersion(number(bytes, 60), path)
    let pageSize = Int(bytes[16]) << 8 | Int(bytes[17])
    let expected = (pageSize == 1 ? 65_536 : pageSize) * Int(number(bytes, 28))
    guard size >= expected else {
      throw SnapshotError(
        .snapshotDamaged, path, "is cut off: \(size) bytes of \(expected) are there")
    }
    return size
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
