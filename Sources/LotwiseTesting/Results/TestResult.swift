import LotwiseLanguage
import LotwiseSyntax

/// What became of one scenario, or of what stands outside the scenarios of a file.
public struct TestResult: Hashable, Sendable {
  /// Something that was shown on the way, for people and as a part of a page.
  public struct Shown: Hashable, Sendable {
    public var text: String
    /// Blank when no page was asked for.
    public var html: String

    public init(text: String, html: String) {
      self.text = text
      self.html = html
    }
  }

  public var file: String
  /// `picking › even in part › 2`; blank for what stands outside the scenarios of the file.
  public var name: String
  /// The example row, counted from 1; 0 without.
  public var row = 0
  /// The line of the scenario, or of its example row.
  public var line = 1
  /// The line at which the scenario begins, before its rows.
  public var firstLine = 1
  /// The byte at which the scenario begins.
  public var start = 0
  public var tags: [String] = []
  /// The rules after `proves`.
  public var rules: [String] = []
  /// The scenario as it is written.
  public var source = ""
  public var end = ExitClass.success
  public var problems: [TestProblem] = []
  public var shown: [Shown] = []
  /// What it came to; nil when nobody asked for it.
  public var fingerprint: Fingerprint?
  /// How long it took, in microseconds; the only value that differs from run to run.
  public var microseconds = 0
  /// True when the row stands in a file of its own, so that no line of the script names it.
  public var isOfRowFile = false

  public init(file: String, name: String = "") {
    self.file = file
    self.name = name
  }

  public var isPassed: Bool { end == .success }

  /// The file and the name: `day1.lot › picking › 2`.
  public var title: String { name.isEmpty ? file : "\(file) › \(name)" }

  /// What runs just this again: `day1.lot:42`, `day1.lot:42#3` for a row of a file of rows.
  public var selector: String {
    guard !name.isEmpty else { return file }
    return isOfRowFile && row > 0 ? "\(file):\(line)#\(row)" : "\(file):\(line)"
  }

  /// The command that runs just this again, as a shell takes it.
  public var rerun: String {
    let isPlain = selector.utf8.allSatisfy { byte in
      byte >= 0x80 || byte &- 48 < 10 || (byte | 32) &- 97 < 26
        || "/._-:#+,=@".utf8.contains(byte)
    }
    let word =
      isPlain
      ? selector
      : "'"
        + selector.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
    return "lotwise test \(word)"
  }

  /// The first thing that went wrong.
  public var firstProblem: TestProblem? { problems.first { $0.severity == .error } }
}
