import Glibc

/// The file of the history, shared by every session of the user.
///
/// It is only ever appended to: a line that we cannot read stays as it is, and sessions that run
/// side by side keep each other's entries. A file that cannot be used is no reason to disturb the
/// session; then the history is as long as the session.
package struct HistoryFile: Sendable {
  package let path: String

  /// As much of the end of the file as is read.
  private static let bytesRead = 4 << 20

  package init(path: String) {
    self.path = path
  }

  /// The file in `$XDG_STATE_HOME/lotwise`, or in `~/.local/state/lotwise`.
  package static func standard(
    environment: (String) -> String? = { getenv($0).map { String(cString: $0) } }
  ) -> HistoryFile? {
    // A relative path there is to be ignored, says the XDG specification.
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return HistoryFile(path: state + "/lotwise/history")
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return HistoryFile(path: home + "/.local/state/lotwise/history")
  }

  /// The last lines, oldest first.
  func lines() -> [[UInt8]] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    guard let size = HistoryFile.sizeOfRegularFile(descriptor) else { return [] }
    let start = max(0, size - HistoryFile.bytesRead)
    guard let bytes = HistoryFile.bytes(of: descriptor, from: start) else { return [] }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // The first line may have begun before what was read.
    return lines.dropFirst(start > 0 ? 1 : 0).map { Array($0) }
  }

  /// Adds a line at the end, in one write under a lock.
  func append(_ line: [UInt8]) {
    makeFolders()
    let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard HistoryFile.sizeOfRegularFile(descriptor) != nil else { return }
    HistoryFile.lock(descriptor)
    fchmod(descriptor, 0o600)
    let newline = UInt8(ascii: "\n")
    var text = line + [newline]
    // A session that was killed may have left half a line; ours must not be glued to it.
    if let size = HistoryFile.sizeOfRegularFile(descriptor), size > 0,
      HistoryFile.bytes(of: descriptor, from: size - 1)?.first != newline
    {
      text.insert(newline, at: 0)
    }
    _ = text.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Waits for the other sessions, but not for ever: an append is whole without the lock, too.
  private static func lock(_ descriptor: Int32) {
    for _ in 0..<40 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      usleep(5_000)
    }
  }

  package func makeFolders() {
    for (index, character) in zip(path.indices, path)
    where character == "/" && index > path.startIndex {
      mkdir(String(path[..<index]), 0o700)
    }
  }

  private static func sizeOfRegularFile(_ descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  private static func bytes(of descriptor: Int32, from start: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress, $0.count, off_t(start + bytes.count))
      }
      if count == 0 { return bytes }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        return nil
      }
    }
  }
}
