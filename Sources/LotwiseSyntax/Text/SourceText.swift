/// One script, or one line typed at the prompt: its name and its bytes.
///
/// Offsets are 32 bits wide, which halves the size of tokens and spans; a larger file is refused
/// by `problem()`.
public struct SourceText: Sendable {
  public let id: SourceID
  public let name: String
  public let bytes: [UInt8]

  public init(id: SourceID = SourceID(number: 0), name: String, bytes: [UInt8]) {
    self.id = id
    self.name = name
    self.bytes = bytes
  }

  public init(id: SourceID = SourceID(number: 0), name: String, _ text: String) {
    self.init(id: id, name: name, bytes: Array(text.utf8))
  }

  /// Where the text begins: after a byte order mark, if there is one.
  public var firstOffset: Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The text of a span, as it stands in the source.
  public func string(_ span: Span) -> String {
    String(decoding: bytes[clamped(span)], as: UTF8.self)
  }

  /// Whether these bytes are a script at all; a file that is not is refused as a whole.
  ///
  /// A binary file would otherwise be answered with a thousand errors that explain nothing.
  public func problem() -> Diagnostic? {
    if bytes.count >= Int(Int32.max) {
      return Diagnostic(
        SyntaxCode.fileTooLarge, "\(name) has \(bytes.count) bytes; a script has less than 2 GB")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return refusal(
        .notUTF8, at: 0, "\(name) is written in UTF-16", label: "as its first two bytes say",
        note: "help: save the file as UTF-8")
    }
    if let offset = firstControlByte() {
      let shown = "byte 0x\(hexadecimal(bytes[offset]))"
      return refusal(
        .controlCharacter, at: offset, "\(name) is not a text file: it holds \(shown)",
        label: "\(shown) at offset \(offset)")
    }
    if let offset = onlyLineEnd() {
      return refusal(
        .controlCharacter, at: offset, "\(name) ends its lines with carriage returns alone",
        label: "byte 0x0D at offset \(offset)",
        note: "help: save the file with the line ends of Unix or of Windows")
    }
    if let offset = firstEndlessLine() {
      return refusal(
        .lineTooLong, at: offset, "\(name) has a line of more than \(Self.longestLine) bytes",
        label: "the line that begins here",
        note: "help: inside `{`, `(` or `[`, and after a last `\\`, a statement goes on below")
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let offset = error.byteOffsets.lowerBound
      return refusal(
        .notUTF8, at: offset, "\(name) is not written in UTF-8",
        label: "byte 0x\(hexadecimal(bytes[offset])) at offset \(offset)",
        note: "help: save the file as UTF-8")
    }
  }

  /// A line of a script has no more bytes: one statement is held in memory as a whole.
  static let longestLine = 2_000_000

  /// Where a line begins that is too long.
  ///
  /// Only the last line end in each stretch of the longest line is looked for, so that a file of
  /// short lines is hardly read.
  private func firstEndlessLine() -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while bytes.count - start > Self.longestLine {
        let stretch = bytes[start...(start + Self.longestLine)]
        guard let end = stretch.lastIndex(of: Byte.newline) else { return start }
        start = end + 1
      }
      return nil
    }
  }

  func clamped(_ span: Span) -> Range<Int> {
    let start = min(max(0, Int(span.start)), bytes.count)
    return start..<min(max(start, Int(span.end)), bytes.count)
  }

  /// The first carriage return of a text that has no other line ends, and goes on after it.
  private func onlyLineEnd() -> Int? {
    guard !bytes.contains(Byte.newline), let first = bytes.firstIndex(of: Byte.carriageReturn),
      first < bytes.count - 1
    else { return nil }
    return first
  }

  private func firstControlByte() -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        if offset + 8 <= bytes.count, Self.isPlain(UnsafeRawBufferPointer(bytes), offset) {
          offset += 8
          continue
        }
        let byte = bytes[offset]
        let isAllowed = byte >= 0x20 && byte != 0x7F
        if !isAllowed, byte != 0x0A, byte != 0x0D, byte != 0x09 { return offset }
        offset += 1
      }
      return nil
    }
  }

  /// Whether eight bytes hold none below 0x20 but line ends, and no 0x7F, all at once.
  ///
  /// A byte from 0x80 on may be taken for one of these; the slow way then looks again.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones << 7
    let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    // A byte without its top bit, which is none here, does not carry into the next.
    guard word & tops == 0 else { return false }
    let atLeastBlank = word &+ ones &* 0x60
    let others = (word ^ ones &* 0x0A) &+ ones &* 0x7F
    let deletes = word &+ ones
    return (~atLeastBlank & others | deletes) & tops == 0
  }

  private func refusal(
    _ code: SyntaxCode, at offset: Int, _ message: String, label: String, note: String? = nil
  ) -> Diagnostic {
    var diagnostic = Diagnostic(code, message)
    diagnostic.place = SourceLocation(source: id, span: Span(offset..<offset + 1))
    diagnostic.label = label
    if let note { diagnostic.notes.append(note) }
    diagnostic.notes.append("nothing of the file was run")
    return diagnostic
  }
}

/// Two digits, for bytes that cannot be shown.
func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return byte < 16 ? "0" + digits : digits
}
