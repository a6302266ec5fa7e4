/// A sentence that keeps what it names as typed values, so that it needs no table of names.
public struct Wording: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// Something named in a sentence.
  public enum Value: Hashable, Sendable {
    /// A code or text by its id in `Names`.
    case name(Int32)
    /// The number of a document, given or made.
    case documentNo(DocumentNo)
    /// A quantity, in the unit in which the sentence says it.
    case quantity(Quantity)
    /// A day; blank stands for none.
    case date(CalendarDate)
    /// A count or a number of a line or an entry.
    case number(Int)
    /// Words that stand as they are.
    case text(String)
    /// The numbers of a key: `lot L1`, `serial S1 lot L2`.
    case key(TrackingKey)
  }

  /// Words, or a fact that they name.
  public enum Piece: Hashable, Sendable {
    /// Words of the sentence.
    case text(String)
    /// Something that the sentence names.
    case value(Value)
  }

  /// Words and facts in the order in which they are read.
  public var pieces: [Piece]

  public init(stringLiteral text: String) { pieces = [.text(text)] }

  public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// Keeps interpolated facts as they are.
  public struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { pieces.append(.text(text)) }
    }
    public mutating func appendInterpolation<Tag>(_ code: Code<Tag>) {
      pieces.append(.value(.name(code.id)))
    }
    public mutating func appendInterpolation(_ documentNo: DocumentNo) {
      pieces.append(.value(.documentNo(documentNo)))
    }
    public mutating func appendInterpolation(_ quantity: Quantity) {
      pieces.append(.value(.quantity(quantity)))
    }
    public mutating func appendInterpolation(_ date: CalendarDate) {
      pieces.append(.value(.date(date)))
    }
    public mutating func appendInterpolation(_ key: TrackingKey) {
      pieces.append(.value(.key(key)))
    }
    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      pieces.append(.value(.number(Int(number))))
    }
    public mutating func appendInterpolation(_ text: String) {
      pieces.append(.value(.text(text)))
    }
    public mutating func appendInterpolation(_ wording: Wording) {
      pieces.append(contentsOf: wording.pieces)
    }
  }

  /// The sentence in words.
  public func text(_ names: borrowing Names) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .value(let value): result += value.text(names)
      }
    }
    return result
  }

  /// One wording after another.
  public static func + (first: Wording, second: Wording) -> Wording {
    var result = first
    result.pieces += second.pieces
    return result
  }
}

extension Wording.Value {
  /// The text, its codes by their names.
  public func text(_ names: borrowing Names) -> String {
    switch self {
    case .name(let id): id == 0 ? "(blank)" : names.text(id)
    case .documentNo(let documentNo): names.text(documentNo)
    case .quantity(let quantity): quantity.description
    case .date(let date): date.description
    case .number(let number): String(number)
    case .text(let text): text
    case .key(let key): names.text(key)
    }
  }
}

extension Names {
  /// The numbers of a key in words: `serial S1 lot L2`; `no number` when it has none.
  public func text(_ key: TrackingKey) -> String {
    var parts: [String] = []
    if !key.serialNo.isBlank { parts.append("serial \(text(key.serialNo))") }
    if !key.lotNo.isBlank { parts.append("lot \(text(key.lotNo))") }
    if !key.packageNo.isBlank { parts.append("package \(text(key.packageNo))") }
    return parts.isEmpty ? "no number" : parts.joined(separator: " ")
  }
}
