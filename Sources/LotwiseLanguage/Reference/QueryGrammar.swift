import LotwiseSyntax

/// How queries, subjects and expectations are written, for the grammar.
///
/// Their words are names of tables and columns, which `QueryReader` reads itself; its forms are for
/// help and completion. `GrammarReaderTests` holds these rules to the scripts.
enum QueryGrammar {
  static let rules: [(name: String, alternatives: [String])] =
    [
      ("table", QueryTables.all.map(\.name).map(table)),
      ("query", queries),
      ("query clause", QueryClause.allCases.map(clause)),
      ("look", ["query"] + looks),
      ("table name", ["table"]),
      ("expected table", ["query", #""preview", { token }"#]),
      ("listed values", [#"value, { ",", value }"#, "query"]),
      (
        "named value",
        [#""=", expression"#, #""=", "count", "of", query"#, #""=", name, "of", place of figures"#]
      ),
      ("place of figures", [#"subject, [ "at", code ]"#]),
      ("subject", subjects),
      ("numbers", [#"number, { number }"#]),
      ("number", [#""serial", code"#, #""lot", code"#, #""package", code"#]),
      ("condition", [#"alternative, { "or", alternative }"#]),
      ("alternative", [#"test, { "and", test }"#]),
      ("test", [#"{ "not" }, "(", condition, ")""#, #"{ "not" }, comparison"#]),
      ("comparison", comparisons),
      ("compared value", [#"value, [ ( "+" | "-" ), date formula ]"#]),
      ("order", [#"name, [ ( "ascending" | "descending" ) ]"#]),
      ("groups", [#"name, { ",", name }, [ "sum", name, { ",", name } ]"#]),
      ("period", ["date", "date formula"]),
      ("point in the past", ["date", #""entry", integer"#]),
      ("past", [#""as", "of", point in the past"#]),
      ("name", ["word, { word }"]),
      ("figures", figures),
      ("figure", [#"name, [ ( \#(bounds) ) ], value, { value }"#]),
      ("counted rows", ["query", #"( \#(records) | "posted", "document" ), value"#]),
      ("number of a trace", [#"numbers, [ ( "of" | "item" ), code ]"#]),
    ]

  private static let records = #""document" | "item" | "customer" | "vendor" | "location""#
  private static let bounds = #""at", "least" | "at", "most" | "=" | ">=" | "<=""#
  private static let trace =
    #""trace", [ numbers ], { ( "of" | "item" | "variant" ), code }, "to", "#
    + #"( "origin" | "usage" ), [ "with", ( "no" | "tracked" | "all" ), [ "components" ] ]"#
  private static let clauses =
    #"{ ( query clause ) } (* at most one of "of", "for" *) "#
    + #"(* at most one of "not at", "at" *)"#

  /// The words of a table's name may stand apart.
  private static func table(_ name: String) -> String {
    let parts = name.split(separator: "-").map(String.init)
    let ways = parts.dropFirst().reduce([[parts[0]]]) { ways, part in
      ways.flatMap { way in [way.dropLast() + ["\(way[way.count - 1])-\(part)"], way + [part]] }
    }
    return ways.map { $0.map { "\"\($0)\"" }.joined(separator: ", ") }.joined(separator: " | ")
  }

  private static let queries = [
    #"[ "new" ], table, \#(clauses)"#,
    #""trace", "opposite", "of", "line", integer, \#(clauses)"#,
    "\(trace), \(clauses)",
    #"( "find" | "recall" ), [ numbers ], [ ( "of" | "item" ), code ], \#(clauses)"#,
  ]

  private static let looks = [
    "value", #"( "item" | "document" ), value"#, #"number, [ "of", code ]"#,
  ]

  private static let subjects = [
    #"[ "item" ], value, [ ( "inbound" | "outbound" ) ], { ( number | "variant", code | "in", "#
      + #""bin", bin ) }"#,
    #"numbers, [ "variant", code ], ( "of", code | "on", document reference )"#,
    #"( "entry" | "reservation" ), integer"#,
    #""entry", "of", document reference, [ numbers ]"#,
  ]

  private static let comparisons = [
    "name",
    #"name, ( "=" | "!=" | "<" | "<=" | ">" | ">=" ), compared value"#,
    #"name, ( "=" | "!=" | "<" | "<=" | ">" | ">=" ), name"#,
    #"name, ( "contains" | "starts", "with" | "ends", "with" ), value"#,
    #"name, "in", compared value, { ",", compared value }"#,
    #"name, "in", "(", compared value, { ",", compared value }, ")""#,
  ]

  private static let figures = [
    #"subject, [ "at", code ], [ past ], figure, { ",", figure }"#,
    #"numbers, figure, { ",", figure }"#,
    #"( \#(records) | "series" ), value, figure, { ",", figure }"#,
    #""tracking", "code", value, [ ( "serial" | "lot" | "package" ) ], figure, { ",", figure }"#,
    #""tracking", "of", document reference, figure, { ",", figure }"#,
    #"\#(trace), [ past ], ( "includes" | "excludes" ), number of a trace, { ",", number of a trace }"#,
    #"( "no" | [ ( \#(bounds) ) ], integer ), counted rows"#,
  ]

  private static func clause(_ clause: QueryClause) -> String {
    let words = clause.words.split(separator: " ").map { "\"\($0)\"" }.joined(separator: ", ")
    let value =
      switch clause {
      case .of, .for: "subject"
      case .notAt, .at: #"code, { ",", code }"#
      case .where: "condition"
      case .columns: #"( "all" | name, { ",", name } )"#
      case .sortBy: #"order, { ",", order }"#
      case .groupBy: "groups"
      case .limit: "integer"
      case .from, .to, .by: "period"
      case .since: "code"
      case .asOf: "point in the past"
      }
    return "\(words), \(value)"
  }
}
