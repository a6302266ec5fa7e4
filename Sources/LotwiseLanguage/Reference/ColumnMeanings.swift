/// What each column of the tables means, for `help TABLE`: a line a column, its name and meaning.
///
/// A column of one name means the same in most tables; where it does not, the table stands before
/// it: `tracking.available`. A test holds that none is missing.
public enum ColumnMeanings {
  /// The meaning of a column of a table, by their names.
  public static func text(of name: String, in table: String) -> String? {
    byName["\(table).\(name)"] ?? byName[name]
  }

  private static let byName = Dictionary(
    all.split(separator: "\n").map { line in
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      return (parts[0], parts[1])
    }, uniquingKeysWith: { first, _ in first })

  /// Whose meanings are written here.
  public static var names: [String] { byName.keys.sorted() }

  private static let all = """
    forecast-from the first day of the forecast
    latest-date the latest day on which it may be done
    needs-replanning whether something has changed since the last run
    net-change how much it changed
    respecting-parameters whether orders beyond the plan keep to multiples and limits
    run the planning run
    accept whether carrying out takes the line
    accumulation over how long demand is put into one order
    adjustment whether it is the adjustment bin of its location
    adjustment-bin the bin that differences of a directed location are written to
    after how much of it is left after the last period
    again whether the same entry stands in the trace before
    always-pick-lines whether pick lines are made even where nothing can be picked
    always-put-away-lines whether put-away lines are made even where there is no place
    answer what was answered to the question
    applies-from the entry whose goods come back, with their cost
    applies-to the entry that is used up, or reversed
    assembled-to-order whether it is assembled when a sale asks for it
    assembly reserved on assembly orders
    assembly-bin the bin from which components are assembled
    assembly-in numbers asked for when assembly puts goods in
    assembly-out numbers asked for when assembly uses goods up
    assembly-out-bin the bin into which assembled goods go
    attribute-priority how early supply is used that may not move
    available on hand less what is reserved: what others can still take
    availability-by-lot.available inventory and receipts less what is required of it
    item-figures.available what is there less what open tracking lines ask for, reserved or not
    lots.available what is there less what open tracking lines ask for, reserved or not
    packages.available what is there less what open tracking lines ask for, reserved or not
    serials.available what is there less what open tracking lines ask for, reserved or not
    tracking.available whether so much of the number is there for the line
    available-to-reserve what a reservation could take now
    available-to-take what a movement could take from the bin now
    balance what came in less what can be told of it; 0 when all is found
    batch the batch of the worksheet
    before what expires before the first period
    bin the bin it lies in, or is meant for
    bin-content the bin and what it holds
    bin-type what the bin may be used for
    binding whether the reservation is tied to an order of its own
    bins whether goods lie in bins there
    blocked whether it cannot be used, or which way it is blocked
    breakbulk whether larger units may be broken up to be picked
    bucket the period into which demand is gathered
    by by how much, or by which rule
    capacity what happens when more is put away than a bin can hold
    card-inbound whether an information card must exist when goods come in
    card-outbound whether an information card must exist when goods go out
    certificate the number of its certificate
    class the warehouse class that goods and bins must share
    class-checked whether classes are compared there
    code its code
    comment whether there are comments, or what one says
    completely-handled whether all of it has been received, shipped or used
    completely-invoiced whether all of it is invoiced
    component the number of the component in its line
    component-item the item that is used up
    component-line the line of the component
    component-variant the variant that is used up
    consumed how much of it is used up
    consumption how components leave for production there
    correction whether it takes back another one
    costing how its cost is found
    counted how many were counted
    country the country of origin on its card
    create-card whether posting makes information cards
    created the day on which it was made
    cross-dock whether goods may pass through without being put away
    cross-dock-bin the bin for goods that go on at once
    cross-dock-horizon how far ahead demand is looked at for goods that go on at once
    current-requested what the line looked at asks for
    current-reserved what the line looked at has reserved
    dampener how far a date may be off before a run changes it
    dampener-quantity how much a quantity may be off before a run changes it
    date the day it is of
    dedicated whether nothing else is put there by itself
    default whether the item goes there unless said otherwise
    default-bins which bin is proposed there
    default-for the items whose default bin it is
    demand what needs the goods, or how many are needed
    demand-lot the lot that is asked for
    demand-package the package that is asked for
    demand-serial the serial number that is asked for
    description what it is called
    directed whether zones, ranks and templates direct where goods go
    disallow-cancellation whether the reservation cannot be cancelled
    document the number of the document
    document-date the date on the document
    document-line the line of the document
    document-type which kind of document it is
    drop-shipment whether the vendor ships straight to the customer
    due-date when it must be done
    empty whether it holds nothing, or must hold nothing
    ending-date when making it is done
    entry the number of the entry
    expected what there should be
    expected-date when it is to arrive
    expected-delivery the date that the vendor has confirmed
    expiration the last day on which it can be used
    expiration-required whether an expiration date must be given
    expiration-strict whether goods may not go out after that day
    expiration-used whether goods under the code have expiration dates
    expired-inventory how many are on hand whose day is past
    expires-after how long after coming in it expires
    fefo whether what expires first is picked first
    first the first number of the series
    fixed whether the place is kept for the item, or bins so kept are looked for
    fixed-date whether a run leaves the date alone
    flexibility whether a run may change date and quantity
    floating whether bins that are kept for nothing are looked for
    flushing how components are used up: by hand, forward or backward
    from where it comes from
    from-bin the bin it comes from
    gross-requirement all that is needed of it
    handled how many have been received, shipped or used
    has-children whether there is more below it
    in-stock whether any is on hand
    in-transit how many are on the way, or whether goods only pass through
    inbound how long receiving takes, or what comes in
    include-inventory whether the first order of a policy counts what is on hand
    inventory how many are on hand
    invoiced how many are invoiced
    invoiced-quantity how many are invoiced
    item the item
    item-description what the item is called
    item-entry the item ledger entry
    item-quantity how many of the item the entry moved
    item-tracking which numbers it has
    journal the journal it was posted from
    kind which kind it is of
    kind-no the kind as a number, in the order in which kinds are listed
    last the last number of the series
    last-used the number that was given last
    lead-time how long getting it takes
    level how deep below the first one it stands
    line the number of the line
    lines how many lines it has
    location the location; blank is the one without a code
    locked whether it can no longer be changed
    lot the lot number
    lot-available how many of the lot are free
    lot-size the multiple in which it is ordered
    lots-from the series that lot numbers come from
    make-to-order whether it is made when an order asks for it
    manual whether numbers of one's own are taken
    manufacturing-in numbers asked for when production puts goods in
    manufacturing-out numbers asked for when production uses goods up
    maximum how many there should be at most
    maximum-cubage how much space it has
    maximum-inventory up to which stock it is ordered
    maximum-order how many one order may be for
    maximum-weight how much it can bear
    message what a run suggests to do, or what was told
    message-adjustment why the message is as it is
    minimum how many there should be at least
    minimum-order how many one order must be for
    multiple the multiple in which it is ordered
    name what it is called
    negative-adjustment numbers asked for when stock is adjusted down
    negative-in numbers asked for when an adjustment down puts goods in
    negative-inventory whether more may go out than is there
    negative-out numbers asked for when an adjustment takes goods out
    net-quantity what is needed besides what there is
    new-bin the bin it goes to
    new-date the date it should have
    new-expiration the expiration date it gets
    new-lot the lot number it gets
    new-package the package number it gets
    new-serial the serial number it gets
    next-planning-date the first day that the next run looks at
    no its number in the list
    nonspecific-reserved reserved without a number: late binding may move it
    not-invoiced how many are not invoiced
    number which kind of number it is about, or the number itself
    on-hand how many are there
    open whether something of it is left
    operation the operation of the route it belongs to
    order the order it comes from
    order-assembly-bin the bin for what is assembled for a sale
    order-date when it must be ordered
    order-kind which kind of order it comes from
    order-line the line of the order
    order-tracking whether supply and demand are linked by themselves, with messages or without
    order-type which kind of order it comes from
    origin which demand it was planned for
    original how many were there before the run
    original-due-date the date before the run
    original-quantity the quantity before the run
    outbound how long shipping takes, or what goes out
    outdated whether what it says has changed since
    output how goods made there are put away, or how many are made
    outstanding what is left to receive, ship or make
    overflow from which stock on a warning is given
    package the package number
    package-available how many of the package are free
    parameter the number of the planning value
    parent what it belongs to
    party the vendor or customer
    party-kind whether that is a vendor or a customer
    party-name what the vendor or customer is called
    pending what the opened page has taken and not saved
    period-1 what expires in the first period
    period-2 what expires in the second period
    period-3 what expires in the third period
    pick-policy in which order bins are picked from
    planned how many a run has planned, or whether it is only planned
    planned-quantity how many are planned
    policy how orders are suggested
    positive whether goods came in
    positive-adjustment numbers asked for when stock is adjusted up
    positive-in numbers asked for when an adjustment puts goods in
    positive-out numbers asked for when an adjustment up takes goods out
    posting-date the day under which it is in the books
    priority which comes first: of customers the highest number, of orders the lowest
    production-bin the bin from which components go into production
    production-out-bin the bin into which finished goods go
    projected what inventory comes to then
    purchase-in numbers asked for when a purchase brings goods in
    purchase-out numbers asked for when a purchase return takes goods out
    purchasing how it is bought for a sale: by drop shipment or special order
    put-away-policy how places to put goods away are found
    put-away-worksheet whether putting away is planned in a worksheet
    qty-per-unit how many base units one unit is
    quality what a test said of it
    quantity how many, in the unit of the line or entry
    quantity-base how many, in the item's base unit
    quantity-from how many before
    quantity-per how many for one piece of what is made
    quantity-to how many after
    quantity-unit how many, in the unit of the line
    ranking its rank: the higher, the sooner it is picked from
    reason why it is so
    receipt-bin the bin for goods that arrive
    receipts what is to come in
    received how many have arrived
    received-not-invoiced how many have arrived and are not invoiced
    recorded whether a count was written down
    records how many there are
    ref-line the line of the order that is changed
    ref-order the order that is changed
    ref-type which kind of order is changed or made
    reference the document that it was registered for
    reference-kind which kind of document that is
    registering-date the day on which it was registered
    remaining what is left
    reorder-point below which stock it is ordered
    reorder-quantity how many are ordered at once
    replenish how it is got: bought, made, assembled or moved
    requested what open tracking lines ask for
    requires-pick whether goods are picked before they leave
    requires-put-away whether goods that arrived are put away
    requires-receive whether goods arrive by receipts of the warehouse
    requires-ship whether goods leave by shipments of the warehouse
    rescheduling within how long an order is moved instead of made anew
    reservation-entry the reservation entry
    reserve whether it is reserved: never, when asked, always
    reserved how many are reserved
    reserved-from-stock how many are reserved from what is on hand
    reserved-in-stock how many on hand are reserved
    reserved-inbound how many on the way in are reserved
    reserved-on-assembly how many are reserved on assembly orders
    reserved-on-assembly-components how many are reserved for components of assembly orders
    reserved-on-components how many are reserved for components of production orders
    reserved-on-inventory how many are reserved on what is on hand
    reserved-on-production how many are reserved on production orders
    reserved-on-purchases how many are reserved on purchase orders
    reserved-on-sales how many are reserved for sales orders
    reserved-on-transfer-in how many are reserved on transfers that arrive
    reserved-on-transfer-out how many are reserved for transfers that leave
    reserved-outbound how many on the way out are reserved
    reserved-shipped how many of what is reserved have left
    reserved-unit how many are reserved, in the unit of the line
    returned how many have come back
    rounding to which part of a unit quantities are rounded
    row the number of the row
    rule the rule that decides it; `help RULE` says it
    safety-lead-time how many days earlier than needed it is ordered
    safety-stock how many are kept for what nobody foresees
    sales-in numbers asked for when a sales return brings goods in
    sales-line the line of the sale
    sales-order the sale
    sales-out numbers asked for when a sale takes goods out
    same-item whether bins that hold the item are looked for
    scheduled-receipts what is on order
    selected how many the opened page has chosen
    serial the serial number
    serial-available whether the serial number is free
    serials-from the series that serial numbers come from
    severity whether it is a note, a warning or a question
    ship-date when it is to leave
    shipment-bin the bin for goods that leave
    shipment-date when it is to leave
    shipped how many have left
    shipped-not-invoiced how many have left and are not invoiced
    shipped-not-returned how many have left and have not come back
    shipping how long the way takes
    shop-floor-bin the bin of production
    side whether it is supply or demand
    source the line, component or entry it belongs to
    source-document the document it belongs to
    source-id the document of its source
    source-ref the line of its source
    source-to-handle how many the source is about to receive, ship or use
    source-to-invoice how many the source is about to invoice
    source-type the table of its source
    special-order whether the purchase is for one sale and comes in before it goes out
    specific whether it is for this number and no other
    start-date from when on it holds
    starting-date when making it begins
    status how far it has got: reservation, tracking, surplus, prospect
    step the number of the step
    supply what brings the goods, or how many it brings
    supply-lot the lot that is taken
    supply-package the package that is taken
    supply-serial the serial number that is taken
    table the table it stands in
    template the put-away template
    text what is told
    to where it goes to
    to-bin the bin it goes to
    to-handle how many are received, shipped or used next
    to-invoice how many are invoiced next
    to-post how many are posted next
    to-receive how many are received next
    to-reserve how many can still be reserved
    to-ship how many are shipped next
    total how many there are of it in all
    track-line whether it is a line of what a run saw
    tracked how many are linked to supply or demand, or the tracking code
    tracking what stands on its tracking lines
    tracking-code the item tracking code
    tracking-to-handle how many its numbers are about to move
    tracking-to-invoice how many its numbers are about to invoice
    transfer whether the number goes along with a transfer
    transferred-from the entry whose goods they are
    type which type it is of
    undefined the line's quantity less its numbers
    undefined-to-handle what is to be handled less its numbers
    undefined-to-invoice what is to be invoiced less its numbers
    unit the unit of measure
    unreserved how many are not reserved
    untracked how many are not linked
    untracked-surplus what no demand asks for
    use-tracking whether numbers are counted
    value-entry the value entry
    valued-quantity how many the value is for
    variant the variant of the item
    variants whether a variant must be given
    vendor who sells it
    via the location that goods are at on the way
    warehouse whether numbers are given in the warehouse
    warehouse-adjustment how many wait in the adjustment bin for a journal
    warning what is not as it should be
    warranty how long it is under warranty, or until when
    warranty-required whether a warranty date must be given
    whse-document the document of the warehouse
    whse-kind which kind of document of the warehouse
    whse-line its line
    without-card how items without planning values of their own are planned there
    worksheet the worksheet
    zone the zone of the bin
    """
}
