import LotwiseSyntax

/// A few forms of the language, enough to try every kind of place.
enum SampleForms {
  static let tracking = FormGroup(
    "tracking numbers",
    [
      .optional("quantity", is: .amount, at: 0),
      .optional("serial no.", after: "serial", is: .codeRange, at: 1),
      .optional("lot no.", after: "lot", is: .codeRange, at: 2),
      .optional("package no.", after: "package", is: .codeRange, at: 3),
      .optional("expiration date", after: "expires", is: .date, at: 4),
      .optional("quantity to invoice", after: "invoicing", is: .quantity, at: 5),
    ])

  static let orderLine = FormGroup(
    "order line",
    [
      .required("goods", is: .group(.goods), at: 0),
      .list("components", after: "needs", of: .block(componentLine), at: 1),
      .optional("tracking lines", is: .block(tracking), at: 2),
      .optional("expected date", after: "expected", is: .date, at: 3),
    ])

  static let componentLine = FormGroup(
    "component", [.required("goods", is: .group(.goods), at: 0)])

  static let journalLine = FormGroup(
    "journal line",
    ["positive", "negative"].map {
      Form($0, [.required("goods", is: .group(.goods), at: 0)])
    })

  static let receive = Form(
    "receive",
    [
      .required("goods", is: .group(.goods), at: 0, summary: "what arrives"),
      .optional("vendor", after: "from", is: .code, at: 1, summary: "who sends it"),
      .optional("posting date", after: "on", is: .date, at: 2),
      .flag("not invoiced", at: 3, summary: "leaves the order open"),
      .optional("receipt", after: "as", is: .code, at: 4),
      .optional("answer", after: "answering", is: .word(["yes", "no"]), at: 5),
      .flag("invoiced", at: 6),
    ],
    exclusions: [[3, 6]], summary: "Take goods in.",
    examples: [
      "receive 10 of 2000 lot LOT1 from CUSTOM",
      "receive 7 of BOLT lot L1 expires 2027-01-31 at EAST on 2026-01-05",
    ])

  static let produce = Form(
    "produce",
    [
      .required("goods", is: .group(.goods), at: 0),
      .list("consumed goods", after: "consuming", of: .group(.goods), at: 1),
      .optional("posting date", after: "on", is: .date, at: 2),
    ],
    summary: "Make goods of others.",
    examples: ["produce 2 of 1002 serial SN1..SN2 consuming 2 of 2000 lot LOT1, 1 of BOLT"])

  static let reclassify = Form(
    "reclassify",
    [
      .required("goods", is: .group(.goods), at: 0),
      .required(
        "new numbers", after: "as",
        is: .group(
          FormGroup(
            "new numbers",
            [
              .optional("serial no.", after: "serial", is: .code, at: 0),
              .optional("lot no.", after: "lot", is: .code, at: 1),
              .optional("expiration date", after: "expires", is: .date, at: 2),
            ])), at: 1),
    ],
    summary: "Give stock other numbers.",
    examples: ["reclassify 4 of BOLT lot L1 as lot L1B expires 2027-06-30 at EAST"])

  static let purchaseOrder = Form(
    "purchase order",
    [
      .required("order no.", is: .code, at: 0),
      .optional("vendor", after: "from", is: .code, at: 1),
      .optional("location", after: "at", is: .code, at: 2),
      .optional("expected date", after: "expected", is: .date, at: 3),
      .optional("lines", is: .block(orderLine), at: 4),
    ],
    summary: "Declare a purchase order.",
    examples: [
      """
      purchase order PO1 from CUSTOM at EAST expected 2026-01-20 {
        7 of BOLT { 4 of lot L1; 3 of lot L2 }
        2 BOX of BOLT
      }
      """
    ])

  static let assign = [
    Form(
      "assign",
      [
        .optional("quantity", is: .amount, at: 0),
        .required(
          "series", after: "next", is: .word(["lot", "serial", "package"]), at: 1),
        .required("line", after: "to", is: .group(.reference), at: 2),
        .flag("with new lot", at: 3),
        .flag("with cards", at: 4),
        .optional("first number", after: "from", is: .code, at: 5),
        .optional("step", after: "by", is: .integer, at: 6),
      ],
      summary: "Assign numbers from the item's series.",
      examples: ["assign 5 of next serial from \"S/N-VEND0001\" by 1 to PO2 with new lot"]),
    Form(
      "assign",
      [
        .requiredList("numbers", of: .group(tracking), at: 0),
        .required("line", after: "to", is: .group(.reference), at: 1),
      ],
      summary: "Assign numbers to a line.",
      examples: ["assign lot L3 to PO1.2", "assign 1 of serial SN9 lot L3 package P1 to PO2"]),
  ]

  static let handle = Form(
    "handle",
    [
      .requiredList("numbers", of: .group(tracking), at: 0),
      .required("line", after: "on", is: .group(.reference), at: 1),
    ],
    summary: "Say what the next posting handles.",
    examples: ["handle 2 of lot L1 invoicing 1, 0 of lot L2 on TO1.1 inbound"])

  static let reserve = Form(
    "reserve",
    [
      .optional("quantity", is: .amount, at: 0),
      .required("demand", is: .group(.reference), at: 1),
      .optional(
        "supply", after: "from",
        is: .either(["inventory", "purchase orders"], or: .group(.reference)), at: 2),
      .optional("lot no.", after: "lot", is: .code, at: 3),
      .flag("any number", at: 4),
    ],
    summary: "Bind supply to a demand.",
    examples: ["reserve 3 of SO1.1 from PO1.1", "reserve SO1.1 from inventory", "reserve SO1"])

  static let set = Form(
    "set",
    [
      .required("what", is: .group(.reference), at: 0),
      .optional("new quantity", after: "quantity", is: .quantity, at: 1),
      .optional("new lot no.", after: "lot", is: .code, at: 2),
      .optional("due date", after: "due", is: .date, at: 3),
      .optional("vendor", after: "from", is: .code, at: 4),
      .optional("new location", after: "at", is: .code, at: 5),
    ],
    summary: "Change a field.",
    examples: ["set W1.1 quantity 60, due 2026-01-01, from VEND", "set lot L3 on PO1.2 quantity 5"])

  static let location = Form(
    "location",
    [
      .required("code", is: .code, at: 0),
      .list(
        "steps", after: "requires", of: .word(["receive", "put-away", "pick", "ship", "bins"]),
        at: 1),
      .optional("picking rule", after: "picks by", is: .word(["fefo"]), at: 2),
      .flag("in transit", at: 3),
      .optional("name", is: .text, at: 4),
    ],
    summary: "Declare a location.",
    examples: [
      "location WEST requires receive, put-away, pick picks by fefo",
      "location EAST \"East\" { requires ship, bins; in transit }",
    ],
    takesClausesInBlock: true)

  static let show = Form(
    "show",
    [
      .required("table", is: .word(["ledger", "lots", "reservation entries"]), at: 0),
      .optional("of what", after: "of", is: .group(.reference), at: 1),
      .optional("condition", after: "where", is: .expression, at: 2),
      .list("columns", after: "columns", of: .code, at: 3),
      .optional("format", after: "as", is: .word(["csv", "json"]), at: 4),
    ],
    summary: "Print a table.",
    examples: ["show ledger where item = BOLT and open columns entry, type, lot as csv"])

  static let journal = Form(
    "item journal",
    [
      .required("journal", is: .code, at: 0),
      .optional("lines", is: .block(journalLine), at: 1),
    ],
    summary: "Fill a journal.",
    examples: ["item journal J1 { positive 5 of BOLT lot L3 at EAST; negative 1 of BOLT lot L3 }"])

  static let expectRows = Form(
    "expect new ledger",
    [.required("rows", is: .table, at: 0), .flag("in any order", at: 1)],
    summary: "Compare the rows just written.",
    examples: ["expect new ledger in any order {\n  | lot | quantity |\n  | L1  | 4 |\n}"])

  static let scenario = Form(
    "scenario",
    [
      .required("title", is: .text, at: 0),
      .list("tags", after: "tagged", of: .code, at: 1),
      .required("statements", is: .statements, at: 2),
      .optional("examples", after: "for each", is: .table, at: 3),
    ],
    summary: "Try something from the state at this place.",
    examples: ["scenario \"{n} is left\" { reserve SO1 } for each {\n  | n |\n  | 4 |\n}"])

  static let ifForm = Form(
    "if",
    [
      .required("condition", is: .expression, at: 0),
      .required("then", is: .statements, at: 1),
      .optional("otherwise", after: "else", is: .statements, at: 2),
    ],
    summary: "Do one thing or another.",
    examples: ["if {n} < 5 and not {done} { reserve SO1 } else { reserve SO2 }"])

  static let preview = Form(
    "preview", [.required("statement", is: .statement, at: 0)],
    summary: "Show what would be written.", examples: ["preview receive 1 of BOLT"])

  static let all =
    [
      receive, produce, reclassify, purchaseOrder, handle, reserve, set, location, show, journal,
      expectRows, scenario, ifForm, preview,
    ] + assign

  static let table = FormTable(all)
}
