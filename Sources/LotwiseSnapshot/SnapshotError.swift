/// What can be wrong with a snapshot on disk.
public enum SnapshotCode: String, CaseIterable, Hashable, Sendable {
  case snapshotMissing = "snapshot-missing"
  case snapshotUnreadable = "snapshot-unreadable"
  case snapshotDamaged = "snapshot-damaged"
  case snapshotForeign = "snapshot-foreign"
  case snapshotNewer = "snapshot-newer"
  case snapshotOlder = "snapshot-older"
  case snapshotWriteFailed = "snapshot-write-failed"
  case snapshotNotDurable = "snapshot-not-durable"
  case snapshotNotReplaced = "snapshot-not-replaced"
  case snapshotInterrupted = "snapshot-interrupted"
  case snapshotOutdated = "snapshot-outdated"

  public var title: String {
    switch self {
    case .snapshotMissing: "a snapshot that is not there"
    case .snapshotUnreadable: "a snapshot that cannot be opened"
    case .snapshotDamaged: "a snapshot that is not as it was saved; an older copy may be"
    case .snapshotForeign: "a file that is no snapshot"
    case .snapshotNewer: "a snapshot that a newer version saved"
    case .snapshotOlder: "a snapshot from before the first version that is read"
    case .snapshotWriteFailed: "a snapshot that could not be written; the old file is as it was"
    case .snapshotNotDurable: "a snapshot that was written, but may be gone after a loss of power"
    case .snapshotNotReplaced: "a file that is no snapshot, and was not replaced by one"
    case .snapshotInterrupted: "a snapshot whose reading was stopped"
    case .snapshotOutdated: "a snapshot of an older version with values beyond today's limits"
    }
  }
}

/// Why a snapshot was not written or not read; the file on disk is as it was, but for one that is
/// not durable.
public struct SnapshotError: Error, Hashable, Sendable {
  public let code: SnapshotCode
  public let path: String
  public let detail: String

  public init(_ code: SnapshotCode, _ path: String, _ detail: String) {
    self.code = code
    self.path = path
    self.detail = detail
  }

  /// True when writing failed, false when reading did.
  public var isWriting: Bool {
    [.snapshotWriteFailed, .snapshotNotDurable, .snapshotNotReplaced].contains(code)
  }

  /// What became of it, in words.
  public var consequence: String {
    guard isWriting else { return "nothing was loaded" }
    return code == .snapshotNotDurable
      ? "the new file is in its place" : "the file on disk is as it was"
  }
}
