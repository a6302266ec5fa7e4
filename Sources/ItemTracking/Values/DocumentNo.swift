/// The number of a document: one that a script gave, or one the model made itself.
///
/// Made numbers are not interned: millions of them cost nothing. They print as `~PR12`, which
/// cannot be written as a bare code and so never clashes with a name of the script.
public struct DocumentNo: Hashable, BitwiseCopyable, Sendable {
  /// An interned code; or, when negative, a kind and a counter.
  public let raw: Int32

  /// The number of a stored field: positive an id in `Names`, negative a made one, 0 blank.
  public init(raw: Int32) { self.raw = raw }

  /// The made number `counter` of a kind of document; counters run from 1 to 33,554,431.
  public init(made counter: Int32, for kind: DocumentKind) {
    raw = -1 - (Int32(kind.rawValue) << 25 | (counter & Self.counterMask))
  }

  /// No number, as of a document that is to get a made one.
  public static let blank = DocumentNo(raw: 0)

  /// True when no number is given.
  public var isBlank: Bool { raw == 0 }
  /// True of a number that the model made itself, which prints with a `~`.
  public var isMade: Bool { raw < 0 }

  /// The kind and the counter of a made number.
  public var made: (kind: DocumentKind, counter: Int32)? {
    guard raw < 0 else { return nil }
    let bits = -1 - raw
    guard let kind = DocumentKind(rawValue: UInt8(bits >> 25)) else { return nil }
    return (kind, bits & Self.counterMask)
  }

  /// This number, or another one when it is blank.
  public func or(_ other: DocumentNo) -> DocumentNo { isBlank ? other : self }

  private static let counterMask: Int32 = (1 << 25) - 1
}

extension Names {
  /// The text of a document number; a made one is its kind's initials and its counter.
  public func text(_ documentNo: DocumentNo) -> String {
    guard let made = documentNo.made else { return text(documentNo.raw) }
    return "~\(made.kind.initials)\(made.counter)"
  }

  /// The document number a text stands for; a made number is recognised by its `~`.
  public mutating func documentNo(_ code: UnsafeBufferPointer<UInt8>) -> DocumentNo {
    if code.first == UInt8(ascii: "~"), let made = Self.made(code) { return made }
    return DocumentNo(raw: intern(code: code))
  }

  private static func made(_ code: UnsafeBufferPointer<UInt8>) -> DocumentNo? {
    DocumentNo(madeText: String(decoding: code, as: UTF8.self))
  }
}

extension DocumentNo {
  /// The made number that a text such as `~PR12` is; nil for any other.
  public init?(madeText: String) {
    let text = madeText.dropFirst().uppercased()
    guard madeText.hasPrefix("~") else { return nil }
    let letters = text.prefix { $0.isLetter }
    guard let kind = DocumentKind.allCases.first(where: { $0.initials == letters }),
      let counter = Int32(text.dropFirst(letters.count)), counter > 0, counter < 1 << 25
    else { return nil }
    self.init(made: counter, for: kind)
  }
}
