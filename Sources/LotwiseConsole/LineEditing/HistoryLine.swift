/// An entry as one line of the history file.
///
/// Control characters are written as `\n` or `\ooo` (octal), a backslash as two; all else is as it
/// was typed. libedit's own files read well too, as they write a space as `\040`.
enum HistoryLine {
  private static let backslash = UInt8(ascii: "\\")

  static func line(for entry: [UInt8]) -> [UInt8] {
    var line: [UInt8] = []
    for byte in entry {
      switch byte {
      case backslash: line += [backslash, backslash]
      case 0x0A: line += [backslash, UInt8(ascii: "n")]
      case ..<0x20, 0x7F:
        let digits = [byte >> 6, byte >> 3 & 7, byte & 7]
        line += [backslash] + digits.map { $0 + UInt8(ascii: "0") }
      default: line.append(byte)
      }
    }
    return line
  }

  /// Returns the entry of a line, or nothing for a blank line and the heading of libedit's files.
  ///
  /// An escape that is none of ours stands for itself: a foreign line is still worth recalling.
  static func entry(from line: [UInt8]) -> [UInt8]? {
    guard !line.elementsEqual("_HiStOrY_V2_".utf8) else { return nil }
    var entry: [UInt8] = []
    var rest = line[...]
    while let byte = rest.popFirst() {
      guard byte == backslash else {
        entry.append(byte)
        continue
      }
      if let octal = octal(rest.prefix(3)) {
        entry.append(octal)
        rest = rest.dropFirst(3)
      } else if rest.first == UInt8(ascii: "n") || rest.first == backslash {
        entry.append(rest.popFirst() == backslash ? backslash : 0x0A)
      } else {
        entry.append(backslash)
      }
    }
    while let last = entry.last, last == 0x0A || last == 0x0D { entry.removeLast() }
    return entry.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } ? nil : entry
  }

  private static func octal(_ digits: ArraySlice<UInt8>) -> UInt8? {
    let zero = UInt8(ascii: "0")
    guard digits.count == 3, digits.allSatisfy({ (zero...zero + 7).contains($0) }) else {
      return nil
    }
    return UInt8(exactly: digits.reduce(0) { $0 * 8 + Int($1 - zero) })
  }
}
