/// The numbers that a name with two dots stands for.
enum NumberNames {
  private static let most = 20

  /// `P1..P3` as `P1`, `P2`, `P3`; a name without dots is itself.
  static func all(in text: String) -> [String] {
    let ends = text.components(around: "..")
    guard ends.count == 2 else { return [text] }
    let (first, last) = (digits(of: ends[0]), digits(of: ends[1]))
    guard let from = Int(first), let to = Int(last), from <= to, to - from < most,
      ends[0].dropLast(first.count) == ends[1].dropLast(last.count)
    else { return [text] }
    let stem = ends[0].dropLast(first.count)
    return (from...to).map { number in
      let digits = "\(number)"
      let zeros = max(0, first.count - digits.count)
      return stem + String(repeating: "0", count: zeros) + digits
    }
  }

  private static func digits(of text: String) -> String {
    String(text.reversed().prefix(while: \.isNumber).reversed())
  }
}

extension String {
  fileprivate func components(around mark: String) -> [String] {
    guard let range = firstRange(of: mark) else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}
