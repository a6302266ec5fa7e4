// What acts: goods that move, documents that are posted and changed, master data that is made.

extension LeadWay {
  private typealias Way = LeadWay

  private static let goods: Set<LinePart.Kind> = [.item, .lot, .serial, .package]
  private static let numbers: Set<LinePart.Kind> = [.lot, .serial, .package, .other]
  private static let item: Set<LinePart.Kind> = [.item]
  private static let document: Set<LinePart.Kind> = [.document]
  private static let quantity: Set<LinePart.Kind> = [.quantity]
  private static let place: Set<LinePart.Kind> = [.location]
  private static let bin: Set<LinePart.Kind> = [.bin]

  private static let journal =
    "item journal journals jnl line lines entry entries goods stock direct"

  /// Goods that move, with the words that people have for it.
  static let moving: [LeadWay] = [
    Way(
      "receiv* receipt* buy* bought purchas* got get deliver* arriv* intake inbound goods+in came+in",
      .form("receive", without: ["as"]), needs: [goods], also: journal + " new posted"),
    Way(
      "put* away put-away stock+in enter* record* book* register* gr",
      .form("receive", without: ["as"]), needs: [goods], also: journal, cost: 1, unless: "bin"),
    Way(
      "put*+bin put-away+bin mov*+bin plac*+bin stor*+bin",
      .line("reclassify {n?} {item} {number?} {at?} to bin {bin}"),
      needs: [goods, [.bin, .other]],
      also: journal + " away put-away into"),
    Way(
      "ship* send* sent sell* sold dispatch* deliver* issu* outbound goods+out sale sales pick*",
      .form("ship", without: ["as"]), needs: [goods], also: journal + " posted out"),
    Way(
      "buy* bought purchas* take* took collect* get got receiv*", .form("ship", without: ["as"]),
      needs: [goods, [.customer]], also: journal, cost: 1),
    Way(
      "return* rma", .form("return", without: ["as"]), needs: [goods],
      also: journal + " order sales purchase back posted"),
    Way(
      "take*+back took+back sent+back send*+back bring*+back brought+back got+back get*+back "
        + "receiv*+back come*+back came+back give*+back",
      .form("return", without: ["as"]), needs: [goods], also: "back"),
    Way(
      "ship* send* sent deliver* suppl* sell* give* brings", .form("receive", without: ["as"]),
      needs: [goods], also: journal, cost: -1, unless: "back", subject: .vendor),
    Way(
      "take* took get* got receiv* collect* pick*", .form("ship", without: ["as"]),
      needs: [goods], also: journal, cost: -1, unless: "back", subject: .customer),
    Way(
      "mov* transfer* bring* take took carry* relocat* reclass* put ship* send* shift*",
      .form("transfer", without: ["at", "as"]), needs: [goods, place],
      also: journal + " order stock-transfer"),
    Way(
      "reclass*", .line("reclassify {n?} {item} {number?} {at} to {location}"),
      needs: [goods, place], also: journal),
    Way(
      "mov* transfer* put bin-to-bin reclass* relocat*",
      .line("reclassify {n?} {item} {number?} in bin {bin} {at?} to bin {bin}"),
      needs: [goods, bin], also: journal),
    Way(
      "adjust* positive pos adjmt increas* found plus add* write+up correct*",
      .line("adjust {plus} {item} {number?} {at?}"), needs: [goods, quantity],
      also: journal + " inventory by extra quantity qty up adjust* adjmt adjustment"),
    Way(
      "adjust* set chang* correct* update* is now",
      .line("count {target} {item} {number?} {at?}"), needs: [goods, quantity],
      also: journal + " inventory quantity qty stock level on hand"),
    Way(
      "adjust* negative neg adjmt decreas* minus scrap* destroy* write+off write-off lost loss "
        + "write+down damag* broken waste* shrink* correct* consum* remov* reduc* use*",
      .line("adjust {minus} {item} {number?} {at?}"), needs: [goods, quantity],
      also: journal
        + " inventory by up down quantity qty adjust* adjmt adjustment production journal"),
    Way(
      "scrap* destroy* write+off write-off write+down lost loss damag* broken waste* discard*",
      .line("adjust {less} {item} {number?} {at?}"), needs: [goods], also: journal, cost: 1),
    Way(
      "count* stocktak* phys* inv+count inventory+count recount*", .form("count", without: ["as"]),
      needs: [goods], also: journal + " inv* journal calculate physical"),
    Way(
      "produc* made manufactur* output* build* built make finish* report*",
      .form("produce", without: ["as"]), needs: [item],
      also: journal + " production order post posted"),
    Way(
      "assembl* kit kitting build* built make made", .form("assemble", without: ["as"]),
      needs: [item],
      also: journal + " order post posted"),
    Way(
      "split* divid* separat* break", .splitting, needs: [numbers],
      also: "into up lot lots between over of two number numbers"),
    Way(
      "renam* chang* relabel* reclass* repack* pack merg* convert* replac* correct* becom* combin* set transfer* "
        + "mov*",
      .line("reclassify {n?} {item} {number} {at?} as {number}"), needs: [numbers],
      also: journal + " lots numbers together same new quantity qty"),
    Way(
      "quarantin* block* hold isolat* segregat* lock* freez* reject*",
      .line(
        "reclassify {n} {item} {number} {at?} as {other} ; block {otherAgain} of {itemAgain}"),
      needs: [LinePart.numbers, quantity], also: journal + " put on qty quantity"),
    Way(
      "chang* set* expir* updat* correct* extend* modify new exp best+before shelf+life reclass*",
      .line("reclassify {n?} {item} {number} {at?} as {again} expires {date}"),
      needs: [LinePart.numbers, [.date]],
      also: "expir* exp shelf life date dates valid best before lot batch number until set new"),
  ]

  /// What is done with documents.
  static let onDocuments: [LeadWay] = [
    Way(
      "receiv* receipt* arriv* put-away put+away book+in get+in goods+in",
      .line("post {doc} receive {on?} {aside?}"), needs: [document], also: posting),
    Way(
      "receiv* receipt* post* book*",
      .line("post {header} receive {n} line {line} {on?} {implied?} {aside?}"),
      needs: [document, quantity], also: posting + " qty quantity partial partially only"),
    Way(
      "ship* deliver* dispatch* send* sent pick*", .line("post {doc} ship {on?} {aside?}"),
      needs: [document], also: posting, unless: "fefo"),
    Way(
      "ship* deliver* dispatch* send* sent post* book*",
      .line("post {header} ship {n} line {line} {on?} {implied?} {aside?}"),
      needs: [document, quantity], also: posting + " qty quantity partial partially only"),
    Way(
      "receiv*+invoic* receipt*+invoic*", .assigning("receive, invoice"),
      needs: [document, numbers], also: posting + " lot* serial* number* batch* package with",
      cost: -2, unless: warehouse),
    Way(
      "ship*+invoic* deliver*+invoic* deliver*+bill*", .assigning("ship, invoice"),
      needs: [document, numbers], also: posting + " lot* serial* number* batch* package with",
      cost: -2, unless: warehouse),
    Way(
      "receiv* receipt* post* got get book*", .assigning("receive"), needs: [document, numbers],
      also: posting + " lot* serial* number* batch* package", unless: warehouse),
    Way(
      "ship* deliver* post* send* sent pick* book*", .assigning("ship"),
      needs: [document, numbers], also: posting + " lot* serial* number* batch* package",
      unless: warehouse),
    Way(
      "receipt* put-away put+away", .line("post {doc} receive as {name}"),
      needs: [document, [.other]],
      also: posting + " whse", cost: 1),
    Way(
      "shipment* pick*", .line("post {doc} ship as {name}"), needs: [document, [.other]],
      also: posting + " whse", cost: 1),
    Way(
      "pick*+fefo fefo first+expir* pick*+expir* auto*+track* auto*+pick*",
      .line("select entries for {doc}"), needs: [document],
      also: posting + " by first expired out expiring expiration fefo ship lot lots automatically"),
    Way(
      "ship*+receiv* shipment+receipt", .line("post {doc} ship, receive"), needs: [document],
      also: posting),
    Way("invoic* bill*", .line("post {doc} invoice"), needs: [document], also: posting),
    Way(
      "ship*+invoic*", .line("post {doc} ship, invoice"), needs: [document], also: posting),
    Way(
      "receiv*+invoic* receipt*+invoic*", .line("post {doc} receive, invoice"), needs: [document],
      also: posting),
    Way(
      "output* produc* finish* complet* report*", .line("post {doc} output"), needs: [document],
      also: posting),
    Way(
      "output* produc* finish* report*",
      .line("post {header} output {n} line {line} {number?} {implied?}"),
      needs: [document, quantity], also: posting + " qty quantity"),
    Way(
      "consum* usage use* flush* backflush* issu*", .line("post {doc} consume"), needs: [document],
      also: posting + " components"),
    Way(
      "consum* usage use* issu*",
      .line("post {header} consume {n} line {component} {number?} {used?} {aside?}"),
      needs: [document, quantity], also: posting + " components component"),
    Way("assembl* build* make", .line("post {doc} assemble"), needs: [document], also: posting),
    Way("post* book* process*", .line("post {doc} receive"), needs: [document], also: posting),
    Way(
      "post* book* process*", .line("post {doc} receive, invoice"), needs: [document],
      also: posting),
    Way("post* book* process*", .line("post {doc} ship"), needs: [document], also: posting),
    Way(
      "post* book* process*", .line("post {doc} ship, invoice"), needs: [document],
      also: posting),
    Way("post* book* run", .line("post {doc}"), needs: [document], also: posting, cost: 1),
    Way("post*+journal post*+jnl", .line("post {doc}"), needs: [document], also: posting + " jnl"),
    Way("releas* confirm* approv*", .line("release {header}"), needs: [document], also: posting),
    Way("reopen* unreleas* open", .line("reopen {header}"), needs: [document], also: posting),
    Way("open", .line("show {doc}"), needs: [document], also: posting + " card"),
    Way("refresh* recalc*", .line("refresh {doc}"), needs: [document], also: posting),
    Way("register*", .line("register {doc}"), needs: [document], also: posting + " pick activity"),
    Way(
      "autofill* auto-fill* handle+all handl*+everything fill*+handl*",
      .line("handle all on {doc}"), needs: [document], also: tracking + " qty to handle"),
    Way(
      "delet*+qty+handl* clear*+handl* handl*+nothing", .line("handle nothing on {doc}"),
      needs: [document], also: tracking + " qty to handle"),
    Way(
      "make+order convert*+order turn*+order", .line("make order {new} from {doc}"),
      needs: [document, [.other]], also: "quote blanket sales purchase into"),
    Way(
      "make+order convert*+order turn*+order", .line("make order {order} from {doc}"),
      needs: [document],
      also: "quote blanket sales purchase"),
    Way(
      "drop+ship* drop+shipment", .line("set {sale} dropped from {purchase}"), needs: [document],
      also: "order line link purchase sales get"),
    Way(
      "special+order", .line("set {sale} special from {purchase}"), needs: [document],
      also: "order line link purchase sales get"),
    Way(
      "reschedul* postpon* delay* defer* expedit* bring* push* pull* mov* shift* chang* date set",
      .line("set {doc} {day}"), needs: [document, [.date]],
      also: posting + " date forward back until new due header"),
    Way(
      "reserv* allocat* earmark* commit* hold* keep auto-reserve", .form("reserve"),
      needs: [document], also: reserving),
    Way(
      "reserv*+stock reserv*+inventory allocat*+stock allocat*+inventory",
      .line("reserve {n?} {doc} from inventory {implied?} {aside?}"), needs: [document],
      also: reserving),
    Way(
      "reserv* allocat* earmark* hold* keep",
      .line("reserve {n?} {doc} {number?} {implied?} {aside?}"), needs: [document, item],
      also: reserving),
    Way(
      "reserv* allocat* earmark* hold* keep bind* commit*",
      .line(
        "assign {n?} {number} to {doc} ; reserve {nAgain?} {docAgain} {again} {owner?} {aside?}"),
      needs: [document, numbers], also: reserving + " specific lot serial from against no. assign",
      cost: -2),
    Way(
      "reserv*+all reserv*+every* auto*+reserv* auto-reserv* autoreserv*",
      .line("{each-reserve}"), also: reserving + " orders lines open every everything run for"),
    Way(
      "unreserv*+all unreserv*+every* cancel*+reserv*+all delet*+reserv*+all",
      .line("{each-unreserve}"), also: reserving + " orders lines open every everything for"),
    Way(
      "releas*+all releas*+every*", .line("{each-release}"),
      also: "orders order sales purchase transfer open every all"),
    Way(
      "link* bind* peg* tie* match* connect* reserv*",
      .line("reserve {n?} {sale} from {purchase} {implied?}"), needs: [document], also: reserving),
    Way(
      "mov*+reserv* transfer*+reserv* switch*+reserv*", .line("unreserve {doc} ; reserve {doc}"),
      needs: [document], also: reserving),
    Way(
      "reserv* allocat* earmark* hold* keep assign* serial* lot* ship* deliver* put enter*",
      .line("add {some} {missing} {numbers?} to {header}"), needs: [], also: reserving, cost: 9),
    Way(
      "unreserv* unallocat* deallocat* cancel*+reserv* free*+reserv* delet*+reserv* "
        + "unlink* unbind* untie* unpeg* remov*+reserv* releas*+reserv* clear*+reserv* undo+reserv* drop+reserv* free",
      .form("unreserve"), needs: [document], also: reserving),
    Way(
      "assign* set enter* put use* track* specif* tracking select* scan* add* giv* link*",
      .form("assign", without: ["as"]), needs: [document, numbers], also: tracking),
    Way(
      "assign* set enter* put use* track* select* add*",
      .line("assign {n?} {number} to {doc} {implied?}"), needs: [document, item, numbers],
      also: tracking),
    Way(
      "assign*+serial* generat*+serial* creat*+serial* next+serial* new+serial* auto*+serial*",
      .line("assign {n?} next serial to {doc}"), needs: [document], also: tracking, cost: 1),
    Way(
      "assign*+lot* generat*+lot* creat*+lot* next+lot* new+lot* auto*+lot*",
      .line("assign {n?} next lot to {doc}"), needs: [document], also: tracking, cost: 1),
    Way(
      "assign*+package* generat*+package* creat*+package* next+package* new+package*",
      .line("assign {n?} next package to {doc}"), needs: [document], also: tracking, cost: 1),
    Way(
      "split* divid* portion* distribut* spread* break", .portioning(""), needs: [document],
      also: tracking + " into over across in by", cost: -1),
    Way(
      "assign* set", .portioning(""), needs: [document, quantity], also: tracking + " of in",
      cost: 1),
    Way(
      "receiv*+lots receiv*+each", .portioning("receive"), needs: [document, quantity],
      also: posting + " in lots of", cost: -6),
    Way(
      "split* divid*",
      .line("assign {some} {number} to {doc} ; assign {some} {number} to {docAgain}"),
      needs: [document, numbers], also: tracking + " into between over"),
    Way(
      "unassign* remov* delet* clear* take+off unlink*",
      .line("unassign {number} from {doc}"), needs: [document, numbers], also: tracking),
    Way(
      "handl*", .line("handle {some} {number} on {doc}"), needs: [document, numbers],
      also: tracking + " qty quantity set"),
    Way(
      "handl*", .line("set {purchase} receive {count}"), needs: [document, quantity],
      also: tracking + " qty quantity set chang* base to updat*", unless: "lot* serial* sn package*"
    ),
    Way(
      "handl*", .line("set {sale} ship {count}"), needs: [document, quantity],
      also: tracking + " qty quantity set chang* base to updat*", unless: "lot* serial* sn package*"
    ),
    Way(
      "handl*",
      .line("assign {n} {number} to {doc} ; handle {n} {again} on {docAgain}"),
      needs: [document, numbers], also: tracking + " qty quantity set base"),
    Way(
      "undo* revers* cancel* storno* correct* roll* take+back",
      .line("undo {received} {owner?} {aside?}"),
      needs: [LinePart.numbers], also: posting + " receipt* receiv* posted lot serial package"),
    Way(
      "undo*+ship* revers*+ship* cancel*+ship* storno*+ship* correct*+ship*",
      .line("undo {shipped} {owner?} {aside?}"), needs: [LinePart.numbers],
      also: posting + " posted lot serial package"),
    Way(
      "undo* revers* cancel* storno* correct*", .line("undo {posted}"), needs: [[.entry]],
      also: posting + " item ledger posted entry"),
    Way(
      "undo* revers* cancel* storno* correct* roll* void*", .line("undo {booked}"),
      needs: [document], also: posting + " receipt* ship* posted return*", cost: -1),
    Way(
      "undo* revers* cancel*+receipt* storno* correct* roll*", .line("undo receipt of {doc}"),
      needs: [document], also: posting + " receipt* receiv* posted purchase"),
    Way(
      "undo* revers* cancel*+ship* storno* correct* roll*", .line("undo shipment of {doc}"),
      needs: [document], also: posting + " ship* posted sales"),
    Way(
      "delet* remov* drop* cancel* kill* close*", .line("delete {doc} {aside?}"), needs: [document],
      also: "sales purchase transfer production assembly line"),
    Way(
      "set chang* updat* modif* edit* adjust* mov* postpon* delay* bring*",
      .form("set", without: ["item"]), needs: [document],
      also: "sales purchase header card field value new"),
    Way(
      "", .form("set", without: ["item"]), needs: [document, [.quantity, .date, .location]],
      also: "sales purchase field value", cost: 3, unless: "lot* serial* sn batch* package*"),
    Way(
      "add* append* insert* line lines new put extra another", .form("add", without: ["as"]),
      needs: [document, item], also: "sales purchase"),
    Way("", .form("add", without: ["as"]), needs: [document, item, quantity], cost: 4),
    Way(
      "qty+to+receiv* quantity+to+receiv*", .line("set {doc} receive {count}"),
      needs: [document, quantity], also: "to set", cost: -1),
    Way(
      "qty+to+ship* quantity+to+ship*", .line("set {doc} ship {count}"),
      needs: [document, quantity],
      also: "to set", cost: -1),
    Way(
      "qty+to+invoic* quantity+to+invoic*", .line("set {doc} invoice {count}"),
      needs: [document, quantity], also: "to set", cost: -1),
    Way(
      "", .form("assign", without: ["as"]), needs: [document, LinePart.numbers], also: tracking,
      cost: 2),
    Way(
      "copy* duplicat* clon*", .line("copy {doc} to {doc}"), needs: [document],
      also: "new sales purchase"),
    Way(
      "copy* duplicat* clon*", .line("{opening} ; copy {headerAgain} to {named}"),
      needs: [document, [.other]], also: "new sales purchase order document as into"),
    Way(
      "get+shipment* copy+shipment*", .line("get shipment lines of {doc} to {doc}"),
      needs: [document], also: "lines line posted sales"),
    Way(
      "get+receipt* copy+receipt*", .line("get receipt lines of {doc} to {doc}"),
      needs: [document], also: "lines line posted purchase"),
    Way(
      "preview simulat* test", .line("preview post {doc} ship"), needs: [document], also: posting),
    Way(
      "preview simulat* test", .line("preview post {doc} receive"), needs: [document],
      also: posting),
    Way("select+entries fill suggest*", .line("select entries for {doc}"), needs: [document]),
  ]

  private static let warehouse = "warehouse whse inventory"
  private static let posting =
    "post* book* goods order sales purchase transfer production prod assembly journal document all "
    + "complete completely everything only fully action list create warehouse inventory movement "
    + "line"
  private static let reserving =
    "reserv* order sales purchase transfer production line current auto automatically stock "
    + "inventory supply demand all fully quantity"
  private static let tracking =
    "item tracking lines line lot* serial* package* number numbers order sales purchase quantity "
    + "qty automatically auto"
}
