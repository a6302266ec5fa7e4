/// What each rule of the rule book is about, in a few words, for `help T-110`.
///
/// One text an area: a line a rule, its id and its title. A test holds that every rule that the
/// source names has one.
public enum RuleTitles {
  /// Ids and titles, in the order of the rule book.
  public static let all: [(id: String, title: String)] =
    [tracking, reservation, planning, warehouse].flatMap { $0.split(separator: "\n") }
    .map { line in
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      return (id: parts[0], title: parts[1])
    }

  /// The id and title of a rule, in whatever case its id was written.
  public static func named(_ name: String) -> (id: String, title: String)? {
    byID[name.uppercased()]
  }

  private static let byID = Dictionary(
    all.map { ($0.id.uppercased(), $0) }, uniquingKeysWith: { first, _ in first })
}
