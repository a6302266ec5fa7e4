import LotwiseReports

extension ExpectedTable.Mistake {
  /// What is wrong with an expected table, in words.
  var message: String {
    switch self {
    case .unknownHeading(_, let heading, let nearest):
      "there is no column \(heading)" + (nearest.map { "; did you mean \($0)?" } ?? "")
    case .repeatedHeading(_, let heading): "the column \(heading) stands there twice"
    case .rowLength(let row, let found, let expected):
      "row \(row + 1) has \(found) cells, the headings \(expected)"
    }
  }
}
