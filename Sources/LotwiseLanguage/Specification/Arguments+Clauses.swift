import ItemTracking
import LotwiseSyntax

/// Clauses are read by the slots that their builder gave, never by a number or a label.
extension Arguments {
  @inline(__always)
  mutating func value<V: ClauseValue>(_ slot: Slot<V>) throws(Diagnostic) -> V.Value? {
    guard let matched = current[slot.number] else { return nil }
    if isRecording, let blame = slot.blame { record(blame, matched) }
    return try V.read(matched, &self)
  }

  @inline(__always)
  mutating func value<V: ClauseValue>(_ slot: RequiredSlot<V>) throws(Diagnostic) -> V.Value {
    guard let matched = current[slot.number] else {
      throw Diagnostic(.missingWord, "a clause is missing", at: wholePlace)
    }
    if isRecording, let blame = slot.blame { record(blame, matched) }
    return try V.read(matched, &self)
  }

  @inline(__always)
  mutating func values<V: ClauseValue>(_ slot: ListSlot<V>) throws(Diagnostic) -> [V.Value] {
    guard let first = current[slot.number] else { return [] }
    var values: [V.Value] = []
    var next: MatchedValue? = first
    while let matched = next {
      if isRecording, let blame = slot.blame { record(blame, matched) }
      values.append(try V.read(matched, &self))
      next = current.next(after: matched)
    }
    return values
  }

  /// The lines of a block; nil when there is no block.
  mutating func lines<V: ClauseGroup>(_ slot: LinesSlot<V>) throws(Diagnostic) -> [V.Value]? {
    guard let block = current[slot.number] else { return nil }
    var values: [V.Value] = []
    var next = current.next(after: block)
    while let line = next {
      values.append(try V.read(line, &self))
      next = current.next(after: line)
    }
    return values
  }

  @inline(__always)
  func has(_ flag: Flag) -> Bool { current[flag.number] != nil }

  /// Nil when neither of the two is said.
  @inline(__always)
  func value(_ slot: YesNo) -> Bool? { has(slot.yes) ? true : has(slot.no) ? false : nil }

  func has<V>(_ slot: Slot<V>) -> Bool { current[slot.number] != nil }

  /// Whether what stands in a clause says rather how many: `9` of `count BOLT as 9`.
  func isCount<V>(_ slot: Slot<V>) -> Bool {
    guard let matched = current[slot.number] else { return false }
    return tokens[Int(matched.start)].kind == .word
      && string(matched).utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }

  @inline(__always)
  func has<V>(_ slot: ListSlot<V>) -> Bool { current[slot.number] != nil }

  func has<V>(_ slot: LinesSlot<V>) -> Bool { current[slot.number] != nil }

  /// The clauses of the record that were written.
  var written: SlotSet {
    var found = SlotSet()
    var ordinal = -1
    while current.next(after: &ordinal) != nil {
      found.insert(SlotSet(rawValue: 1 << UInt64(ordinal)))
    }
    return found
  }

  /// Where a clause stands, its introducing words left out; the whole statement when it is absent.
  func place(of slot: some ClauseSlot) -> SourceLocation { place(of: slot.set) }

  /// Where the first of some clauses stands.
  func place(of slots: SlotSet) -> SourceLocation {
    var ordinal = -1
    while let matched = current.next(after: &ordinal) {
      if slots.rawValue & 1 << UInt64(ordinal) != 0 { return place(matched.tokens) }
    }
    return wholePlace
  }

  /// Turns to another record of the match, and tells which form of its group it has.
  mutating func enter(_ record: Int) -> Int {
    current = matcher.match.values(of: record)
    return matcher.match.alternative(of: record)
  }
}
