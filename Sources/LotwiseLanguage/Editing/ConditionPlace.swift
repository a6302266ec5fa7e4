import LotwiseReports

/// Where the words after `where` stop: what is due there.
enum ConditionPlace: Equatable {
  case column
  case comparison(Int)
  case value(Int)
  /// A comparison is whole: more may follow, or another clause.
  case end

  static let comparisons =
    Comparison.allCases.map(\.rawValue) + ["in", "contains", "starts with", "ends with"]

  /// Reads the words of a condition as far as they go.
  init(after words: ArraySlice<String>, of table: QueryTable) {
    var place = ConditionPlace.column
    var rest = words
    while let word = rest.first {
      switch place {
      case .column:
        guard word != "not", word != "(" else { break }
        guard let (column, count) = Self.column(in: rest, of: table) else {
          self = .column
          return
        }
        rest = rest.dropFirst(count - 1)
        place = .comparison(column)
      case .comparison(let column):
        let known = Self.comparisons.first {
          rest.starts(with: $0.split(separator: " ").map(String.init))
        }
        if let known {
          rest = rest.dropFirst(known.contains(" ") ? 1 : 0)
          place = .value(column)
        } else {
          place = Self.next(after: word) ?? .end
        }
      case .value(let column):
        let next = rest.dropFirst().first
        if word == "(" || next == "," {
          if next == "," { rest = rest.dropFirst() }
        } else if word == "today", next == "+" || next == "-" {
          rest = rest.dropFirst(rest.count > 2 ? 2 : 1)
          place = .end
        } else {
          place = .end
        }
        if rest.isEmpty { place = .value(column) }
      case .end: place = Self.next(after: word) ?? .end
      }
      rest = rest.dropFirst()
    }
    self = place
  }

  private static func next(after word: String) -> ConditionPlace? {
    word == "and" || word == "or" ? .column : nil
  }

  /// The longest run of words that names a column.
  private static func column(
    in words: ArraySlice<String>, of table: QueryTable
  ) -> (Int, Int)? {
    for count in (1...5).reversed() where words.count >= count {
      let name = words.prefix(count).joined(separator: "-")
      if let column = table.column(name) { return (column, count) }
    }
    return nil
  }
}
