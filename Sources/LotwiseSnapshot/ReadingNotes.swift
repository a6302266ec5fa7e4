/// What an older version wrote and no statement of this one could: it is read, and told.
struct ReadingNotes {
  /// Codes that are longer than any may be today, and one of them.
  private var longCodes = 0
  private var longest = ""
  /// Days after the last of the calendar, which took its place.
  private var lateDates = 0

  /// The longest code that a statement can name.
  static let longestCode = 50

  mutating func noteCode(_ code: UnsafeBufferPointer<UInt8>) {
    longCodes += 1
    if longest.isEmpty { longest = String(decoding: code, as: UTF8.self) }
  }

  mutating func noteDate() { lateDates += 1 }

  mutating func take(_ other: ReadingNotes) {
    longCodes += other.longCodes
    if longest.isEmpty { longest = other.longest }
    lateDates += other.lateDates
  }

  var texts: [String] {
    var texts: [String] = []
    if longCodes > 0 {
      texts.append(
        "\(longCodes) \(longCodes == 1 ? "code is" : "codes are") longer than \(Self.longestCode) "
          + "characters, such as \(longest.prefix(60))…; no statement can name them")
    }
    if lateDates > 0 {
      texts.append(
        "\(lateDates) \(lateDates == 1 ? "date lies" : "dates lie") after 9999-12-31, the last day "
          + "of the calendar, which took their place")
    }
    return texts
  }
}
