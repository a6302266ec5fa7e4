import ItemTracking
import LotwiseSyntax

extension Arguments {
  /// The numbers of a phrase: one key, or one for each of several serial numbers.
  mutating func keys(_ serials: [MatchedValue], _ lot: MatchedValue?, _ package: MatchedValue?)
    throws(Diagnostic)
    -> TrackingKeys
  {
    var key = TrackingKey()
    if let lot { key.lotNo = try number(lot) }
    if let package { key.packageNo = try number(package) }
    guard let serial = serials.first, serials.count > 1 || !serial.flags.contains(.none) else {
      return key.isBlank ? TrackingKeys([]) : TrackingKeys(key)
    }
    guard serials.count > 1 || serial.flags.contains(.range) else {
      key.serialNo = try number(serial)
      return TrackingKeys(key)
    }
    return TrackingKeys(
      try allSerials(serials).map {
        key.serialNo = $0
        return key
      })
  }

  /// The numbers of a list and of its ranges, each once.
  private mutating func allSerials(_ parts: [MatchedValue]) throws(Diagnostic) -> [SerialNo] {
    guard parts.count > 1 else { return try serials(parts[0]) }
    var all: [SerialNo] = []
    var seen: Set<Int32> = []
    for part in parts {
      let numbers = part.flags.contains(.range) ? try serials(part) : [try number(part)]
      for number in numbers {
        guard seen.insert(number.id).inserted else {
          throw Diagnostic(
            .givenTwice, "serial \(names.text(number)) is given twice", at: place(part.tokens))
        }
        all.append(number)
      }
    }
    return all
  }

  /// One code, or all of a range.
  mutating func codes<Tag: CodeRole>(_ matched: MatchedValue) throws(Diagnostic) -> [Code<Tag>] {
    guard matched.flags.contains(.range) else { return [try Code<Tag>.read(matched, &self)] }
    return try serials(matched).map { Code<Tag>(id: $0.id) }
  }

  private mutating func number<Tag: CodeRole>(
    _ cell: MatchedValue
  ) throws(Diagnostic) -> Code<Tag> {
    if cell.flags.contains(.range) {
      throw Diagnostic(
        .unexpectedWord, "only serial numbers can be a range, one piece each",
        at: place(cell.tokens))
    }
    return try Code.read(cell, &self)
  }

  /// `SN008..SN011`: counted up as number series do (T-080), both ends included.
  private mutating func serials(_ cell: MatchedValue) throws(Diagnostic) -> [SerialNo] {
    let token = tokens[Int(cell.start)]
    let whole = text.string(of: token)
    let parts = whole.split(separator: "..", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw Diagnostic(.notACode, "a range has two ends", at: place(cell.tokens))
    }
    for part in parts where part.unicodeScalars.count > SerialNo.longest {
      throw tooLong(part.unicodeScalars.count, SerialNo.longest, cell)
    }
    let first = names.intern(code: parts[0])
    let last = names.intern(code: parts[1])
    var result = [SerialNo(id: first)]
    var current = first
    // Counting changes nothing but the last number: other letters are never come to.
    let isCountable = first == last || names.frame(of: first) == names.frame(of: last)
    while current != last {
      guard isCountable, result.count < 100_000, let next = names.incremented(current),
        next.count <= names.byteCount(last)
      else {
        throw Diagnostic(
          .notACode, "counting up from \(parts[0]) does not come to \(parts[1])",
          at: place(cell.tokens))
      }
      current = names.intern(text: next)
      result.append(SerialNo(id: current))
    }
    return result
  }
}

extension Names {
  /// What stands before and after the number in a name that is counted up.
  func frame(of id: Int32) -> [[UInt8]] {
    let isDigit = { (byte: UInt8) in byte &- 48 < 10 }
    let bytes = withBytes(of: id) { Array($0) }
    let after = bytes.lastIndex(where: isDigit).map { $0 + 1 } ?? 0
    let before = bytes[..<after].lastIndex { !isDigit($0) }.map { $0 + 1 } ?? 0
    return [Array(bytes[..<before]), Array(bytes[after...])]
  }

  /// How many bytes a name has; at least its number of characters.
  func byteCount(_ id: Int32) -> Int { withBytes(of: id) { $0.count } }
}
