// What is made, set up and planned.

extension LeadWay {
  private typealias Way = LeadWay

  private static let kindsOfOrders = [
    ("purchase order", "po purchase+order buy* order* purchase"),
    ("sales order", "so sales+order sell* order* sales want* needs"),
    ("transfer order", "transfer+order transfer to"),
    (
      "production order",
      "production+order prod+order prod.+order mo production released+order planned+order"
    ),
    ("assembly order", "assembly+order ao assembly"),
    ("purchase invoice", "purchase+invoice invoice"), ("sales invoice", "sales+invoice invoice"),
    ("purchase quote", "purchase+quote quote"), ("sales quote", "sales+quote quote offer"),
    ("sales credit memo", "sales+credit credit+memo credit"),
    ("purchase credit memo", "purchase+credit credit+memo credit"),
    ("sales return order", "sales+return return+order"),
    ("purchase return order", "purchase+return return+order"),
    ("sales blanket order", "blanket+sales blanket+order"),
    ("purchase blanket order", "blanket+purchase blanket+order"),
  ]

  private static let newest =
    "new creat* make open* add* insert* order orders document card line lines list "
    + "placed place enter record register take"
  private static let names: Set<LinePart.Kind> = [.other, .text]
  /// Words for taking back what is posted.
  static let takenBack = posted.split(separator: " ")
    .flatMap { noun in takingBack.map { "\($0)+\(noun)" } }.joined(separator: " ")
  private static let takingBack = [
    "undo*", "revers*", "cancel*", "correct*", "storno*", "void*", "take+back", "roll*+back",
  ]
  /// What is taken back in the books, by a document of its own.
  private static let posted =
    "output* consumption* receipt* shipment* delivery posting* posted post purchase* sale* transfer* return* assembl* "
    + "document entry entries"

  /// Documents that are opened, and master data that is declared.
  static let making: [LeadWay] =
    kindsOfOrders.map { phrase, triggers in
      Way(
        triggers, .form(phrase), needs: [party(of: phrase)],
        also: newest + " " + phrase
          + (phrase.hasPrefix("production") ? " planned firm status prod" : ""))
    } + [
      Way("po purchase+order", .form("purchase order"), needs: [[.item]], also: newest, cost: 1),
      Way("so sales+order", .form("sales order"), needs: [[.item]], also: newest, cost: 1),
      Way(
        "", .form("purchase order"), needs: [[.other], [.vendor], [.item]], also: newest, cost: 3),
      Way(
        "", .form("sales order"), needs: [[.other], [.customer], [.item]], also: newest, cost: 3),
      Way("item*", .form("item"), needs: [names], also: newest + " base tracking code"),
      Way("customer*", .form("customer"), needs: [names], also: newest),
      Way("vendor* supplier*", .form("vendor"), needs: [names], also: newest),
      Way("location* warehouse*", .form("location"), needs: [names], also: newest),
      Way(
        "bin*", .form("bin"), needs: [names, [.location]], also: newest + " code",
        unless: "zone*"),
      Way(
        "default+bin", .line("bin content of {item} default in bin {newBin} {at}"),
        needs: [[.item]], also: newest + " content bin location set is"),
      Way(
        "fixed+bin", .line("bin content of {item} fixed in bin {newBin} {at}"),
        needs: [[.item]], also: newest + " content bin location set is"),
      Way(
        "item+journal inventory+journal adjustment+journal item+jnl", .form("item journal"),
        needs: [[.item]],
        also: newest
          + " item inventory journal jnl batch positive negative adj* adjust* adjmt entry increas* "
          + "plus stock",
        cost: -3, unless: "phys* reclass*", letters: "J"),
      Way(
        "item+journal inventory+journal adjustment+journal item+jnl",
        .line("item journal {called-J} {at?}"), also: newest + " item inventory jnl batch"),
      Way(
        "reclass*+journal reclass*+jnl reclassification", .form("reclassification journal"),
        needs: [[.item]], also: newest + " item inventory journal jnl reclass* batch", cost: -3,
        letters: "RJ", isOfBlock: true),
      Way(
        "inventory+receipt*", .form("inventory receipt"), needs: [[.item]], also: newest,
        cost: -3, letters: "IR", isOfBlock: true),
      Way(
        "inventory+shipment*", .form("inventory shipment"), needs: [[.item]], also: newest,
        cost: -3, letters: "IS", isOfBlock: true),
      Way(
        "physical+inventory+order count*+order inventory+order", .form("count order"),
        needs: [[.item]], also: newest + " phys* inventory", cost: -3, letters: "PI",
        isOfBlock: true),
      Way(
        "reclass*+journal reclass*+jnl", .line("reclassification journal {called-RJ} {at?}"),
        also: newest + " item inventory jnl reclass* batch"),
      Way(
        "count* stocktak* phys*+inv*", .form("count order"), needs: [[.item]],
        also: newest + " phys* inventory inv count* journal", cost: 2, letters: "PI"),
      Way("variant*", .form("variant"), needs: [names, [.item]], also: newest + " item"),
      Way(
        "unit uom", .form("unit"), needs: [[.item], [.quantity]],
        also: newest + " measure base contains holds qty per pieces"),
      Way(
        "lot* batch*", .form("lot card"), needs: [[.lot], [.item]],
        also: newest + " information card"),
      Way(
        "tracking+code+lot+serial", .line("tracking code {name} lot specific, serial specific"),
        also: newest + " item track* number*"),
      Way(
        "tracking+code+lot", .line("tracking code {name} lot specific"),
        also: newest + " item track* number*"),
      Way(
        "tracking+code+serial", .line("tracking code {name} serial specific"),
        also: newest + " item track* number*"),
      Way("tracking+code", .form("tracking code"), needs: [names], also: newest + " item"),
      Way(
        "bom* bill+material*", .form("bom of"), needs: [[.item], [.quantity]],
        also: newest + " set chang* of bill material* production is consists"),
      Way(
        "assembly+bom*", .form("assembly bom of"), needs: [[.item], [.quantity]],
        also: newest + " set chang* of is consists"),
      Way(
        "physical+inventory+order count+order inventory+order count*+order",
        .line(
          "count order {doc} {at?} { {item} } ; recording of {headerAgain} { {n} {itemAgain} {number} }"
        ), needs: [[.document], [.quantity]],
        also: newest + " physical inventory count* with found quantity qty"),
      Way(
        "phys*+inv* stocktak* count* calculat*+inventory calc+inventory",
        .line("count order {free-PI} {at} {stocked?}"), needs: [[.location]],
        also: newest
          + " physical phys inventory journal sheet list count* all everything for stock",
        cost: -1),
      Way(
        "certificat* description info*", .form("lot card"), needs: [[.lot], [.text]],
        also: newest + " lot number information is set", cost: 1),
      Way(
        "comment* note* remark*", .form("comment lot"), needs: [[.lot], [.text]],
        also: newest + " lot number to on"),
      Way(
        "comment* note* remark*", .form("comment serial"), needs: [[.serial], [.text]],
        also: newest + " serial number to on"),
      Way(
        "reservation+worksheet", .line("reservation worksheet {free-RW} of {item} {at?}"),
        needs: [[.item]], also: newest + " show open"),
      Way("delet* remov* drop*", .line("delete item {item}"), needs: [[.item]], also: "item card"),
      Way(
        "block* hold quarantin* lock* freez* stop* suspend* isolat*", .line("block {number} {of?}"),
        needs: [LinePart.numbers],
        also: "put lot serial package card status set mark* stop* sale* sell* sold ship* use yes "
          + "true being purchas* buy*"),
      Way(
        "unblock* unlock* releas* unquarantin* unfreez* free*", .line("unblock {number} {of?}"),
        needs: [LinePart.numbers], also: "hold quarantine block lot serial package card",
        unless: "quantity qty"),
      Way(
        "block* lock* stop*", .line("block item {item}"), needs: [[.item]],
        also: "item card"),
      Way(
        "stop*+sale* stop*+sell* stop*+purchas* stop*+buy* stop*+sold block*+sale* block*+purchas* "
          + "block*+sell* block*+sold block*+buy* block*+bought",
        .line("block item {item}"), needs: [[.item]],
        also: "item card sale* sell* sold purchas* buy* bought set yes true for being"),
      Way(
        "unblock*+sale* unblock*+purchas* unblock*+sell* unblock*+buy*",
        .line("unblock item {item}"), needs: [[.item]],
        also: "item card sale* sell* sold purchas* buy* set for being"),
      Way(
        "block* lock* stop* hold suspend*", .line("set customer {party} blocked"),
        needs: [[.customer]], also: "customer card ship* invoic* sales all for"),
      Way(
        "block* lock* stop* hold suspend*", .line("set vendor {party} blocked"),
        needs: [[.vendor]], also: "vendor supplier card"),
      Way(
        "unblock* unlock* releas*", .line("set customer {party} not blocked"),
        needs: [[.customer]], also: "customer card hold"),
      Way(
        "unblock* unlock* releas*", .line("set vendor {party} not blocked"), needs: [[.vendor]],
        also: "vendor supplier card hold"),
      Way(
        "unblock* unlock*", .line("unblock item {item}"), needs: [[.item]], also: "item card"),
      Way(
        "set chang* updat* modif* make switch* giv*", .form("set item"), needs: [[.item]],
        also: "card policy field option on to tracking", cost: 1),
      Way("workdate work+date today date", .line("workdate {date}"), needs: [[.date]]),
      Way(
        "undo revert rollback go+back", .line("undo"),
        also: "last statement action that it one step", unless: posted),
      Way(
        takenBack, .line("undo {newest}"),
        also: "last latest newest recent most previous item ledger goods order document posted"),
      Way("version", .line("help version"), also: "lotwise program"),
    ] + tested

  /// What a test said of a number goes onto its card.
  private static let tested: [LeadWay] = [
    ("good", "pass* good ok fine approv*"), ("bad", "fail* bad reject*"),
    ("average", "average medium"),
  ].map { quality, words in
    let named = words.split(separator: " ")
    let triggers = ["quality", "test*", "inspect*", "result*", "certif*"]
      .flatMap { subject in named.map { "\(subject)+\($0)" } }
    return Way(
      triggers.joined(separator: " "), .line("{set?} lot card {no} of {item} quality \(quality)"),
      needs: [[.lot]],
      also:
        "quality test* inspect* inspection result* lot set mark* status card is as with qc passed "
        + words)
  }

  private static func party(of phrase: String) -> Set<LinePart.Kind> {
    if phrase.hasPrefix("purchase") { return [.vendor] }
    if phrase.hasPrefix("sales") { return [.customer] }
    return phrase.hasPrefix("transfer") ? [.location] : [.item]
  }

  /// What a planner does.
  static let planning: [LeadWay] = [
    Way(
      "plan* mrp mps regenerat* replenish* requisition requirement* net+change calculat*+plan calc*+plan "
        + "recalculat*",
      .form("plan", without: ["as", "mrp", "mps"]), also: planned),
    Way(
      "plan* mrp mps regenerat* replenish* requisition requirement* calculat*+plan calc*+plan",
      .form("plan", without: ["as", "mrp", "mps"]), also: planned,
      ending: "from today to today + 30D"),
    Way(
      "planning+worksheet plan+worksheet", .form("plan", without: ["mrp", "mps"]), also: planned,
      cost: -8),
    Way(
      "planning+worksheet plan+worksheet", .form("plan", without: ["mrp", "mps"]), also: planned,
      cost: -8, ending: "from today to today + 30D"),
    Way(
      "requisition+worksheet req+worksheet req.+worksheet", .form("requisition worksheet"),
      needs: [[.item], [.quantity]],
      also: planned + " quantity qty with requisition req", cost: -12, letters: "RW"),
    Way(
      "requisition+worksheet req+worksheet req.+worksheet", .form("plan", without: ["mrp", "mps"]),
      needs: [[.item]],
      also: planned + " requisition req", cost: -8),
    Way(
      "requisition+worksheet req+worksheet req.+worksheet", .form("plan", without: ["mrp", "mps"]),
      needs: [[.item]],
      also: planned + " requisition req", cost: -8, ending: "from today to today + 30D"),
    Way(
      carrying, .planning("carry out W"), also: planned + carried, cost: -8, unless: "accept*",
      verbs: runs),
    Way(
      accepting, .planning("accept W; carry out W"), also: planned + carried, cost: -8,
      verbs: runs),
    Way(
      "plan*+accept* calculat*+accept* mrp+accept*", .planning("accept W"),
      also: planned + carried, cost: -8, unless: "carry* execut* creat* make",
      verbs: runs),
    Way(
      "production+order* planned+order* sales+order+planning plan+order*",
      .line("plan orders for {sale}"), needs: [[.document]],
      also: planned + " production order orders sales line lines make"),
    Way(
      "plan* mrp", .line("plan orders for {sale}"), needs: [[.document]],
      also: planned + " sales order", cost: 1),
    Way(
      "carry* execut* action+message*", .line("carry out {worksheet}"),
      also: "out action messages message all lines line planning worksheet plan"),
    Way(
      "accept*", .line("accept {worksheet}"),
      also: "action messages message all lines line planning worksheet plan"),
    Way(
      "reorder* safety size policy reordering lot-for-lot maximum minimum lead order+multiple "
        + "replenish* planning",
      .form("planning of", without: ["from", "like"]), needs: [[.item]],
      also:
        "set chang* updat* sku stockkeeping unit card parameter* item point quantity system lot vendor"
    ),
    Way(
      "min+stock minimum+stock minimum+inventory safety",
      .line("planning of {item} {at?} safety stock {count}"), needs: [[.item]],
      also: "set level inventory stock min* quantity"),
    Way(
      "forecast* expect*+demand demand", .form("forecast"), needs: [[.item], [.quantity]],
      also: "sales demand production"),
    Way(
      "carry* execut* accept+action action+message*", .line("carry out {doc}"),
      needs: [[.document]], also: "out action messages message all line planning worksheet plan"),
    Way(
      "carry* execut* action+message*", .line("carry out {name}"), needs: [[.other]],
      also: "out action messages message all line", cost: 1),
    Way(
      "accept*", .line("accept {doc}"), needs: [[.document]], also: "action message messages all"),
    Way(
      "accept*", .line("accept {name}"), needs: [[.other]], also: "action message messages all",
      cost: 1),
    Way(
      "action+message* get+action", .line("get action messages for {item}"), needs: [[.item]],
      also: "get order tracking"),
  ]

  private static let carrying =
    "plan*+carry* plan*+execut* plan*+make+order* plan*+creat*+order* calculat*+carry* "
    + "calculat*+execut* mrp+carry* mrp+execut* mrp+creat*+order* mrp+make+order*"
  private static let runs = "plan* calculat* calc* run mrp mps regenerat* recalculat*"
  private static let accepting =
    "plan*+accept*+carry* calculat*+accept*+carry* mrp+accept*+carry* plan*+accept*+creat*"
  private static let carried =
    " carry* execut* accept* make out action message messages order orders purchase then everything"
  private static let planned =
    "plan planning worksheet creat* lines new suggest* calculat* calc regenerative "
    + "run engine for material requirement* net mrp all "
    + "items item"
}
