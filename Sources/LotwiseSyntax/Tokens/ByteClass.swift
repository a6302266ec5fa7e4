/// What a byte means to the lexer, as bits, so that a whole word is classified in one pass.
enum ByteClass {
  /// Ends a word: blanks, line ends, punctuation, quotes.
  static let stop: UInt8 = 1
  /// No part of a bare code.
  static let uncoded: UInt8 = Token.Flags.uncoded.rawValue
  static let wide: UInt8 = Token.Flags.wide.rawValue
  static let dot: UInt8 = Token.Flags.dotted.rawValue

  /// Begins a word, and can be nothing else.
  static let start: UInt8 = 128

  /// The class of each byte; the bits that concern a word are those of `Token.Flags`.
  static let table: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
    let character = UInt8(byte)
    let inside = inside(character)
    let isStart =
      inside & stop == 0 && character > Byte.hash && character != Byte.bar
      && character != Byte.backslash
    return isStart ? inside | start : inside
  }

  private static func inside(_ character: UInt8) -> UInt8 {
    switch character {
    case 0...0x20, 0x7F: return stop
    case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\""): return stop
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"): return stop
    case UInt8(ascii: "{"), UInt8(ascii: "}"): return stop
    case UInt8(ascii: "."): return dot
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return 0
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "&"),
      UInt8(ascii: "+"):
      return 0
    case 0x80...0xFF: return wide
    default: return uncoded
    }
  }

  /// How many of the next eight bytes are letters, digits or dashes up to the first other one.
  ///
  /// All eight are looked at in one go, since most words are shorter. 0 near the end of the text.
  @inline(__always)
  static func plainCount(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard start &+ 8 <= bytes.count else { return 0 }
    let word = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(
        fromByteOffset: start, as: UInt64.self))
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones &<< 7
    // Of a byte from 0x80 on only the lower bits take part, so that none carries into the next.
    let low = word & ~tops
    let folded = low | ones &<< 5
    let letters = (folded &+ ones &* (0x80 - 0x61)) & ~(folded &+ ones &* (0x80 - 0x7B))
    let digits = (low &+ ones &* (0x80 - 0x30)) & ~(low &+ ones &* (0x80 - 0x3A))
    let dashes = ~((low ^ ones &* 0x2D) &+ ones &* 0x7F)
    let others = ~(letters | digits | dashes) & tops | word & tops
    return others.trailingZeroBitCount &>> 3
  }
}

/// Names for the bytes that the lexer looks for.
enum Byte {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let blank = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")
  static let backslash = UInt8(ascii: "\\")
  static let bar = UInt8(ascii: "|")
  static let semicolon = UInt8(ascii: ";")
  static let comma = UInt8(ascii: ",")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openParen = UInt8(ascii: "(")
  static let closeParen = UInt8(ascii: ")")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let dot = UInt8(ascii: ".")
  static let minus = UInt8(ascii: "-")
  static let plus = UInt8(ascii: "+")
  static let underscore = UInt8(ascii: "_")
  static let zero = UInt8(ascii: "0")

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == blank || byte == tab || byte == carriageReturn
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool {
    byte &- zero < 10
  }
}
