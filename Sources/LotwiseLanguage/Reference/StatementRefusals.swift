import ItemTracking

/// What a statement may be refused for, or ask or tell, for `help receive`.
///
/// A line a statement: its phrase and the codes. A test holds that every refusal, question and
/// message that a script expects of a statement stands here.
public enum StatementRefusals {
  /// The codes of a statement, in the order of the catalogue.
  public static func codes(of phrase: String) -> [ErrorCode] {
    let line = all.split(separator: "\n").first { $0.hasPrefix(phrase + ": ") }
    let names = Set((line?.dropFirst(phrase.count + 2) ?? "").split(separator: " "))
    return ErrorCode.allCases.filter { names.contains($0.rawValue[...]) }
  }

  private static let all = """
    accept: action-unfit document-unknown line-unknown
    add: action-unfit bin-required bin-unknown count-twice document-released document-unknown \
      double-allocation due-not-planned item-blocked numbers-twice quantity-not-positive \
      reserve-needs-inventory transfer-to-itself variant-unknown
    adjust: bin-blocked bin-content-short bin-required bin-unknown card-missing \
      disrupt-reservations expiration-required location-required lot-blocked not-applied \
      not-in-inventory not-warehouse nothing-to-post reserve-required serial-in-inventory \
      serial-quantity use-warehouse-journal variant-required zone-unknown
    allocate: action-unfit document-unknown
    assemble: action-unfit document-exists location-unknown lot-required not-in-inventory \
      quantity-not-positive quantity-overflow serial-quantity
    assembly bom of: quantity-not-positive
    assembly order: action-unfit location-unknown quantity-not-positive variant-unknown
    assign: action-unfit applies-from-too-much applies-to code-too-long copy-tracking \
      document-unknown double-allocation duplicate-number duplicate-serial expiration-locked \
      line-ambiguous more-than-line no-number-to-increment no-page no-series not-tracked \
      order-to-order-numbers quantity-not-positive quantity-to-create rounding-precision \
      serial-quantity series-exhausted series-not-manual series-warning tracking-line-unknown \
      tracking-read-only unit-unknown use-warehouse-journal wrong-sign
    assign own numbers: action-unfit
    assign reserved numbers: nothing-reserved tracking-read-only
    bin: already-exists code-blank code-too-long location-required location-unknown zone-unknown
    bin content of: already-exists bin-unknown default-bin-twice item-unknown \
      minimum-above-maximum not-warehouse unit-unknown variant-unknown
    bins: already-exists
    block item: item-unknown
    block lot: item-unknown variant-unknown
    bom of: bom-contains-itself item-unknown operation-unknown unit-unknown variant-unknown
    calculate adjustment: document-exists location-unknown no-adjustment-bin not-warehouse \
      nothing-to-post
    calculate consumption: action-unfit document-exists document-unknown nothing-to-post
    carry out: action-unfit delete-tracking document-released document-unknown item-blocked \
      line-unknown lines-not-carried-out nothing-accepted numbers-unmatched order-above-missing \
      supply-gone transfer-from-missing vendor-missing
    clear allocation: action-unfit
    comment lot: card-unknown
    convert location: bin-unknown location-in-use location-unknown
    copy: document-unknown
    copy lines of: document-unknown nothing-to-reverse
    copy lot card: card-unknown overwrite-card
    count: action-unfit bin-required bin-unknown disrupt-reservations document-exists \
      expiration-locked expiration-required location-required lot-required not-tracked \
      not-warehouse package-required quantity-not-positive serial-in-inventory serial-quantity \
      serial-required use-warehouse-journal variant-required variant-unknown warranty-required
    count order: action-unfit bin-required count-twice document-exists
    customer: already-exists code-blank code-too-long
    delete: action-unfit delete-document delete-tracking document-released document-unknown \
      line-posted line-unknown purchase-made
    delete bin: bin-content-not-empty bin-in-use bin-not-empty bin-unknown
    delete bin content of: bin-content-in-use bin-content-missing bin-content-not-empty
    delete forecast: item-unknown
    delete item: item-in-use item-unknown
    delete lot card: card-unknown
    delete planning of: card-unknown item-unknown
    delete tracking code: tracking-code-unknown tracking-code-used
    discard: no-page
    edit tracking: availability copy-tracking document-unknown drop-empty-lines duplicate-serial \
      more-than-line not-tracked serial-quantity stale-page tracking-handled tracking-read-only
    empty: action-unfit document-unknown empty-worksheet
    empty log: action-unfit
    explain: action-unfit
    explode: action-unfit delete-tracking document-released line-posted line-reserved line-tracked \
      line-unknown quantity-overflow
    explode output: action-unfit document-exists document-unknown nothing-to-post
    finish: action-unfit count-unrecorded document-unknown nothing-to-post
    forecast: item-unknown location-unknown quantity-overflow variant-unknown
    get action messages: document-exists item-in-worksheet item-unknown no-action-messages \
      supply-not-made
    get bin contents: action-unfit bin-unknown document-unknown item-unknown location-unknown \
      not-warehouse nothing-to-get use-warehouse-journal
    get demand: action-unfit document-unknown
    get drop shipments: nothing-to-get
    get receipt lines of: document-unknown lines-unfit nothing-to-invoice
    get shipment lines of: lines-unfit nothing-to-invoice
    get special orders: document-exists item-unknown nothing-to-get
    handle: action-unfit document-unknown more-to-handle more-to-invoice rounding-precision \
      serial-quantity tracking-line-unknown tracking-read-only unit-unknown
    inventory receipt: document-exists quantity-not-positive
    inventory shipment: quantity-not-positive
    item: already-exists code-blank code-too-long costing-needs-serial expiration-not-used \
      not-tracked order-tracking-needs-inventory reserve-needs-inventory series-unknown \
      tracking-code-unknown tracking-needs-inventory
    item journal: action-unfit code-too-long document-exists double-allocation entry-unknown \
      not-warehouse numbers-twice operation-unknown serial-quantity use-warehouse-journal
    location: already-exists code-blank code-too-long lead-time-negative location-in-use \
      quantity-not-positive template-unknown
    lot card: already-exists code-too-long item-unknown variant-unknown
    make order: action-unfit document-exists document-unknown more-than-outstanding \
      nothing-to-post reserve-manually
    meanwhile: no-page
    operations of: action-unfit item-unknown
    package card: code-too-long
    plan: item-unknown items-not-planned lines-not-accepted location-unknown maximum-too-low \
      plan-period planning-lines-replaced reorder-quantity-missing route-missing too-many-orders \
      transfer-from-missing variant-unknown
    plan orders: action-unfit document-unknown fully-reserved
    planning of: code-too-long item-unknown lead-time-negative location-unknown transfer-circle \
      transfer-to-itself vendor-unknown
    planning worksheet: document-exists quantity-not-positive
    post: action-unfit applies-from-too-much applies-to applies-to-reserved applies-to-too-low \
      bin-blocked bin-content-short bin-required bin-unknown code-too-long customer-blocked \
      disrupt-reservations document-exists document-unknown drop-tracking-differs \
      exact-cost-reversing expiration-differs expiration-required expired handled-mismatch \
      in-transit-required invoice-mismatch line-ambiguous line-unknown location-required \
      lot-blocked lot-required more-than-handled more-than-outstanding no-adjustment-bin \
      not-applied not-in-inventory nothing-to-post operation-unknown package-required \
      purchase-missing quantity-to-handle quantity-to-invoice reserve-required reserved-mismatch \
      reserved-not-in-inventory rounding-precision serial-in-inventory serial-quantity \
      serial-required several-expirations unit-unknown variant-required vendor-blocked \
      warehouse-handling-required warranty-required
    preview: action-unfit document-unknown more-than-outstanding nothing-to-post \
      tracking-line-unknown
    produce: action-unfit expiration-differs location-unknown not-applied not-in-inventory \
      quantity-not-positive serial-quantity
    production journal: document-exists document-unknown
    production order: code-too-long item-unknown location-unknown quantity-not-positive \
      quantity-overflow serial-quantity variant-unknown
    purchase order: action-unfit bin-content-missing bin-unknown code-too-long document-exists \
      due-not-planned more-than-line not-warehouse quantity-overflow rounding-precision \
      serial-quantity vendor-blocked vendor-unknown
    purchase quote: serial-quantity
    purchase return order: bin-content-missing double-allocation due-not-planned vendor-blocked
    put-away template: already-exists code-blank
    recall: item-unknown
    receive: bin-unknown card-missing code-too-long document-exists expiration-locked \
      expiration-required item-blocked item-unknown location-required location-unknown lot-blocked \
      lot-required not-tracked not-warehouse package-blocked package-required quantity-overflow \
      rounding-precision serial-blocked serial-in-inventory serial-quantity serial-required \
      unit-unknown variant-required variant-unknown vendor-blocked vendor-unknown \
      warehouse-required warranty-required
    reclassification journal: document-exists not-warehouse serial-quantity
    reclassify: bin-content-short bin-required bin-unknown card-missing disrupt-reservations \
      expiration-differs expiration-locked expiration-required location-required location-unknown \
      lot-blocked lot-required not-applied not-in-inventory package-required serial-in-inventory \
      serial-quantity serial-required several-expirations use-warehouse-journal variant-required
    record: action-unfit count-twice count-unknown document-unknown expiration-locked
    recording of: action-unfit count-twice count-unknown document-unknown lot-required not-tracked \
      package-required quantity-not-positive serial-quantity serial-required
    refresh: action-unfit delete-tracking document-unknown line-posted line-unknown
    register: bin-blocked bin-content-short disrupt-reservations document-unknown \
      expiration-differs expiration-required lot-required no-adjustment-bin nothing-to-register \
      package-required quantity-to-handle serial-in-bin serial-required
    reject: action-unfit
    release: document-unknown nothing-to-release status-unfit
    reopen: document-unknown status-unfit
    requisition worksheet: replenishment-unfit
    reservation worksheet: document-exists worksheet-dates
    reserve: action-unfit bought-for-sale entry-unknown fully-reserved line-unknown \
      more-than-unreserved not-reservable not-true-demand nothing-to-reserve number-not-chosen \
      numbers-unmatched reservation-moved reserve-never reserved-partly stock-not-enough \
      supply-differs supply-too-late tracking-line-unknown unit-unknown
    return: applies-from applies-from-too-much applies-to applies-to-too-low card-missing \
      customer-unknown document-exists entry-unknown exact-cost-reversing expiration-required \
      not-applied not-tracked serial-in-inventory vendor-unknown
    route: lead-time-negative location-unknown not-in-transit transfer-to-itself
    sales order: action-unfit bin-content-missing code-too-long customer-blocked customer-unknown \
      document-exists document-numbered double-allocation due-not-planned entry-unknown \
      not-warehouse reserve-manually reserve-needs-inventory serial-quantity
    sales quote: customer-blocked
    sales return order: action-unfit applies-from-too-much customer-blocked due-not-planned
    select: more-than-available unit-unknown
    select entries: nothing-available wrong-sign
    serial card: already-exists
    series: already-exists code-blank code-too-long no-number-to-increment
    set: action-unfit applies-from applies-from-too-much applies-to applies-to-too-low \
      bin-content-missing bin-unknown broken-reservation created-from-warehouse customer-blocked \
      customer-unknown delete-tracking document-released document-unknown due-not-planned \
      duplicate-number duplicate-serial entry-unknown expiration-locked item-blocked item-unknown \
      less-than-handled less-than-posted line-ambiguous line-posted line-reserved line-tracked \
      line-tracked-more line-unknown lines-keep-location location-unknown lot-required \
      more-than-line more-than-outstanding not-in-transit not-warehouse numbers-twice \
      operation-unknown planning-line-locked production-incomplete purchase-made \
      quantity-not-positive quantity-overflow quantity-to-handle reservation-date-conflict \
      reservation-increase reservation-sign reservation-unknown reservation-zero reserve-always \
      reserve-manually reserve-needs-inventory reserve-never rounding-precision serial-quantity \
      status-unfit tracking-handled tracking-line-unknown tracking-read-only transfer-to-itself \
      unit-unknown use-warehouse-journal variant-unknown vendor-blocked vendor-unknown \
      warehouse-required worksheet-exceeded wrong-sign zone-unknown
    set bin: bin-in-use bin-not-empty bin-unknown
    set bin content of: bin-content-missing default-bin-twice minimum-above-maximum
    set customer: code-blank customer-unknown
    set item: code-locked costing-needs-serial expiration-not-used item-unknown not-tracked \
      order-tracking-needs-inventory policy-raised reserve-needs-inventory
    set location: bin-in-use bin-not-empty bin-unknown code-blank lead-time-negative \
      location-in-use location-unknown not-warehouse template-unknown
    set lot card: card-unknown
    set serial card: card-unknown
    set series: code-too-long series-unknown
    set tracking code: code-locked tracking-code-unknown warehouse-needs-specific workflow-locked
    set unit: base-unit-fixed item-unknown quantity-not-positive unit-unknown
    set variant: code-blank item-unknown variant-unknown
    set vendor: code-blank lead-time-negative vendor-unknown
    setup: lead-time-negative location-unknown series-unknown
    ship: applies-to-too-low bin-blocked bin-content-missing card-missing customer-blocked \
      customer-unknown document-exists expired item-blocked item-unknown location-required \
      location-unknown lot-blocked lot-required not-applied not-in-inventory not-tracked \
      package-blocked package-required reserve-manually reserve-required serial-blocked \
      serial-required unit-unknown variant-required variant-unknown warehouse-required \
      warranty-required
    show: document-unknown other-numbers
    stock: adjustment-bin bin-blocked bin-required expiration-differs expiration-required \
      no-adjustment-bin quantity-not-positive serial-in-bin serial-quantity
    trace opposite of line: line-unknown
    tracking code: already-exists code-blank code-too-long
    transfer: bin-content-short card-missing document-exists expired location-unknown lot-blocked \
      not-applied not-in-inventory package-blocked quantity-not-positive serial-quantity \
      transfer-to-itself variant-required warehouse-required
    transfer order: code-too-long document-exists due-not-planned location-unknown not-in-transit \
      not-warehouse quantity-not-positive transfer-to-itself
    unassign: created-from-warehouse document-unknown tracking-handled tracking-line-unknown \
      tracking-read-only
    unblock item: item-unknown
    undo: bin-content-short document-unknown line-ambiguous line-unknown recreate-order \
      serial-in-inventory several-expirations undo-applied undo-corrected undo-invoiced \
      undo-received undo-reserved undo-returned undo-unfit
    undo receipt of: line-ambiguous undo-invoiced undo-reserved undo-unfit
    undo shipment of: document-unknown line-ambiguous undo-received undo-unfit
    unit: already-exists base-unit-fixed code-blank code-too-long item-unknown \
      quantity-not-positive
    unreserve: cancel-reservation nothing-reserved reservation-unknown
    variant: already-exists code-blank code-too-long item-unknown
    vendor: already-exists code-blank code-too-long lead-time-negative
    warehouse journal: adjustment-bin bin-required document-exists duplicate-number \
      duplicate-serial not-warehouse quantity-not-positive serial-quantity several-expirations \
      warehouse-not-tracked wrong-sign
    what if: delete-tracking item-unknown not-in-inventory production-incomplete
    zone: already-exists code-blank location-required location-unknown
    """
}
