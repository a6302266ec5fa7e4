import LotwiseReports

/// The tables that several suites print or compare.
enum Model {
  /// Three entries with ragged decimals.
  static let ledger = ReportTable(
    name: "ledger",
    columns: [
      ReportColumn("entry", .integer), ReportColumn("posting-date", .date),
      ReportColumn("type", .text), ReportColumn("lot", .code), ReportColumn("quantity", .quantity),
      ReportColumn("open", .flag),
    ],
    rows: [
      [
        .integer(1), .date(9_511), .text("Purchase"), .code("L1"), .quantity(1_000_000),
        .flag(true),
      ],
      [.integer(2), .date(9_512), .text("Sale"), .code("L1"), .quantity(-250_000), .flag(false)],
      [.integer(10), .date(9_513), .text("Sale"), .blank, .quantity(-1), .flag(false)],
    ])

  /// One text column.
  static func texts(_ texts: String...) -> ReportTable {
    ReportTable(
      name: "texts", columns: [ReportColumn("text", .text)], rows: texts.map { [.text($0)] })
  }

  /// Text that means something to every format.
  static let hostile = [
    "a|b", "a,b", "say \"hi\"", "two\nlines", "\u{1B}[31mred\u{9B}0m\u{7}", "back\\slash",
    "<b>&amp;</b>", "*", "  outer  ", "{qty}", "# no comment", "\u{202E}txt.exe", "tab\there",
    "`x` _y_ ~z~ [w](v)", "\r\n", "'", "é東👩‍🔬", "\\x7C", "\"*\"", "\u{2028}", "-", "C:\\new",
  ]
}
