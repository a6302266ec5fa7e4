import LotwiseSyntax

/// A token as the lexical page knows it: what it is spelt like, and what it may stand for.
struct EBNFWord {
  let kind: Token.Kind
  let text: String
  /// It holds a variable, whose value nobody knows before the script runs.
  let isVariable: Bool
  /// The word, where it may be one of the language, which are written in small letters.
  let keyword: String?

  init(_ token: Token, _ source: SourceText) {
    kind = token.kind
    isVariable = token.flags.contains(.interpolated)
    text = String(decoding: source.bytes[token.span.range], as: UTF8.self)
    keyword = kind == .word && !isVariable ? text : nil
  }

  /// Whether it is a word of the language.
  func isKeyword(_ word: String) -> Bool { kind == .word && text == word }

  func isLiteral(_ word: String) -> Bool {
    switch kind {
    case .word: keyword == word
    case .openBrace: word == "{"
    case .closeBrace: word == "}"
    case .openParen: word == "("
    case .closeParen: word == ")"
    case .openBracket: word == "["
    case .closeBracket: word == "]"
    case .comma: word == ","
    case .string, .separator, .tableRow: false
    }
  }

  private var isValue: Bool { kind == .word || kind == .string }

  /// Whether it is what the lexical page calls by a name.
  func `is`(_ name: String) -> Bool {
    switch name {
    case "newline": kind == .separator
    case "table row": kind == .tableRow
    case "token": ![.separator, .openBrace, .closeBrace].contains(kind)
    case "text": kind == .string || kind == .word && isVariable
    case "value": isValue
    case "word": kind == .word
    case "unit" where !isVariable: self.is("code") && keyword != "of"
    case _ where isVariable: isValue
    case "code", "document path": kind == .string || kind == .word && isCode && !hasRange
    case "code range": kind == .string || kind == .word && isCode
    case "quantity": kind == .word && isNumber
    case "integer": kind == .word && isNumber && !text.contains(".")
    case "day": kind == .word && isDay
    case "date formula": kind == .word && isFormula
    default: false
    }
  }

  private var hasRange: Bool { text.contains("..") }

  /// A `~` begins the number of a document that the script has not named.
  private var isCode: Bool {
    if text.hasPrefix("~") { return text.wholeMatch(of: /~[A-Za-z]+[0-9]+(\.[0-9]+){0,2}/) != nil }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || isDigit($0) || "-_./&+".unicodeScalars.contains($0)
    }
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }

  private var isNumber: Bool {
    text.wholeMatch(of: /[-+]?[0-9]+(_[0-9]+)*(\.[0-9]{1,5}0*)?/) != nil
  }

  private var isDay: Bool { text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil }

  private var isFormula: Bool {
    text.wholeMatch(of: /([-+]?(C[DWMQY]|[0-9]+[DWMQY]|[DWMQY][0-9]+))+/.ignoresCase()) != nil
  }
}
