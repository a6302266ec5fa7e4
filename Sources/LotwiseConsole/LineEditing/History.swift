/// The entries that can be recalled, oldest first, each of them once.
package struct History {
  /// What became of an entry.
  package enum Addition: Sendable {
    /// Blank, begun with a space, or the same as the last one.
    case leftOut
    case appended
    /// It was there before, and is the last one now.
    case movedToEnd
  }

  /// The number of entries that are kept in memory.
  package static let limit = 5_000

  package private(set) var entries: [[UInt8]] = []
  private let file: HistoryFile?

  /// Loads what the file holds; without a file, the history lasts as long as the session.
  package init(file: HistoryFile?) {
    self.file = file
    guard let file else { return }
    var seen: Set<[UInt8]> = []
    for line in file.lines().reversed() {
      guard entries.count < History.limit else { break }
      guard let entry = HistoryLine.entry(from: line), seen.insert(entry).inserted else { continue }
      entries.append(entry)
    }
    entries.reverse()
  }

  /// Takes an entry into the history and its file, unless it is one to leave out.
  package mutating func add(_ entry: [UInt8]) -> Addition {
    let end = entry.lastIndex { $0 != UInt8(ascii: "\n") }.map { $0 + 1 } ?? 0
    let entry = Array(entry[..<end])
    let isBlank = entry.allSatisfy { $0 == UInt8(ascii: " ") || (0x09...0x0D).contains($0) }
    guard !isBlank, entry.first != UInt8(ascii: " "), entry != entries.last else {
      return .leftOut
    }
    let earlier = entries.lastIndex(of: entry)
    if let earlier { entries.remove(at: earlier) }
    if entries.count == History.limit { entries.removeFirst() }
    entries.append(entry)
    file?.append(HistoryLine.line(for: entry))
    return earlier == nil ? .appended : .movedToEnd
  }
}
