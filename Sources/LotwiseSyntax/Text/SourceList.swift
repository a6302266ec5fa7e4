/// All sources of a session, so that a place can be shown long after its statement ran.
public struct SourceList: Sendable {
  private var sources: [SourceText] = []
  private var lineStarts: [SourceID: [Int32]] = [:]
  /// What was put in other words, one list for each time, in the order of the places.
  private var rewritings: [SourceID: [[StaticCheck.Rewriting]]] = [:]

  public init() {}

  public var count: Int { sources.count }

  /// The names of all sources, in the order in which they came.
  public var names: [String] { sources.map(\.name) }

  /// Takes a source in, and gives it the number by which places name it.
  @discardableResult
  public mutating func add(name: String, bytes: [UInt8]) -> SourceID {
    let id = SourceID(number: Int32(sources.count))
    sources.append(SourceText(id: id, name: name, bytes: bytes))
    return id
  }

  /// Puts other words into a source, in the order of their places, none within another.
  public mutating func rewrite(_ id: SourceID, _ changes: [StaticCheck.Rewriting]) {
    var bytes = self[id].bytes
    for change in changes.reversed() {
      bytes.replaceSubrange(self[id].clamped(change.span), with: change.text.utf8)
    }
    sources[Int(id.number)] = SourceText(id: id, name: self[id].name, bytes: bytes)
    lineStarts[id] = nil
    rewritings[id, default: []].append(changes)
  }

  /// Where the text as it is read was in the text as it was written: what is chosen by its place,
  /// such as a scenario, was chosen there.
  public func written(_ offset: Int32, in id: SourceID) -> Int32 {
    (rewritings[id] ?? []).reversed().reduce(offset) { offset, changes in
      var shift: Int32 = 0
      for change in changes {
        let start = change.span.start + shift
        let length = Int32(truncatingIfNeeded: change.text.utf8.count)
        guard offset >= start else { break }
        if offset < start + length { return change.span.start }
        shift += length - (change.span.end - change.span.start)
      }
      return offset - shift
    }
  }

  public subscript(id: SourceID) -> SourceText {
    precondition(sources.indices.contains(Int(id.number)), "a place names a source of its session")
    return sources[Int(id.number)]
  }

  /// Remembers where the lines of a source begin.
  ///
  /// Without it a position is found by counting line ends from the top, which is right for one
  /// message and too slow for a thousand of them in a large file.
  public mutating func indexLines(of id: SourceID) {
    if lineStarts[id] != nil { return }
    let bytes = self[id].bytes
    var starts: [Int32] = [0]
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: "\n") {
      starts.append(Int32(offset + 1))
    }
    lineStarts[id] = starts
  }

  /// The line, counted from 1, and the offset at which it begins.
  public func line(of offset: Int, in id: SourceID) -> (number: Int, start: Int) {
    guard let starts = lineStarts[id] else { return countedLine(of: offset, in: self[id].bytes) }
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return (low + 1, Int(starts[low]))
  }

  /// Line and column, both from 1; the column counts what a terminal shows, tabs as two.
  public func position(of place: SourceLocation) -> (line: Int, column: Int) {
    let source = self[place.source]
    let offset = source.clamped(place.span).lowerBound
    let (number, start) = line(of: offset, in: place.source)
    if offset - start > Self.longestMeasuredLine { return (number, offset - start + 1) }
    return (number, VisibleText(source.bytes[start..<offset]).columns + 1)
  }

  /// Beyond this a column is counted in bytes: a line of 10 MB is not measured for each message.
  static let longestMeasuredLine = 100_000

  private func countedLine(of offset: Int, in bytes: [UInt8]) -> (number: Int, start: Int) {
    bytes.withUnsafeBufferPointer { bytes in
      var (number, start) = (1, 0)
      for index in 0..<min(offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
        number += 1
        start = index + 1
      }
      return (number, start)
    }
  }
}
