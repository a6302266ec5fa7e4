extension RuleExamples {
  /// What the rules say of dates, cards and traces.
  static let numbers = """
    == T-180b T-180c
    item N unit PCS
    count order PI1 { N }
    expect failure count-unrecorded { finish PI1 }
    == T-180a
    item N unit PCS
    expect failure count-twice { count order PI1 { N; N } }
    == T-181a T-182
    tracking code BOTH serial specific, lot specific, expiration required
    item CAM unit PCS tracked BOTH
    purchase order PO1 { 2 of CAM { serial SN1 lot L1 expires 2026-05-01; serial SN2 lot L1 } }
    set serial SN2 on PO1.1 expires 2026-06-01 unchecked
    expect failure several-expirations { post PO1 receive }
    == T-181
    workdate 2026-01-15
    tracking code LOTEXP lot specific, expiration strict
    item X unit PCS tracked LOTEXP expires after 1M
    vendor V "Vendor"
    purchase order PO1 from V { 4 of X lot L1 expires 2026-04-01 }
    post PO1 receive 2 of line 1
    set lot L1 on PO1.1 expires 2026-05-01 unchecked
    expect failure expiration-differs { post PO1 receive }
    == T-184
    workdate 2026-01-15
    tracking code LOTEXP lot specific, expiration required, expiration strict
    item MILK unit PCS tracked LOTEXP
    receive 1 of MILK lot L1 expires 2026-01-10
    expect failure expired { ship 1 of MILK lot L1 }
    == T-185
    workdate 2026-01-15
    tracking code LOTEXP lot specific, expiration strict
    item X unit PCS tracked LOTEXP expires after 1M
    vendor V "Vendor"
    receive 10 of X lot LOTX from V dated 2026-01-15
    expect entry 1 expiration 2026-02-15
    == T-186
    workdate 2026-01-15
    tracking code WARR lot specific, warranty 1Y
    tracking code MANWAR lot specific, warranty required
    item G unit PCS tracked WARR
    item H unit PCS tracked MANWAR
    vendor V "Vendor"
    customer C "Customer"
    receive 1 of G lot L1 from V dated 2026-01-10
    ship 1 of G lot L1 to C
    expect failure warranty-required { receive 1 of H lot L1 from V }
    receive 1 of H lot L1 warranty 2026-12-31 from V
    expect failure warranty-required { ship 1 of H lot L1 to C }
    == T-187
    tracking code LOTW lot specific, warranty required
    item BOLT unit PCS tracked LOTW
    receive 3 of BOLT lot L1 warranty 2027-01-01
    expect failure warranty-required { ship 1 of BOLT lot L1 }
    == T-188
    tracking code LOTWAR lot specific, warranty 1Y
    item W unit PCS tracked LOTWAR
    adjust +2 of W lot W1 warranty 2027-03-01
    adjust +2 of W lot W1 warranty 2027-04-01
    adjust +2 of W lot W2 warranty 2027-09-01
    reclassify 4 of W lot W1 as lot W2
    expect new ledger where positive = yes columns lot, warranty {
      | lot | warranty   |
      | W2  | 2027-04-01 |
      | W2  | 2027-04-01 |
    }
    == T-190 T-273
    workdate 2026-02-01
    tracking code EXP lot specific, expiration used
    item E unit PCS tracked EXP
    stock { 10 of E lot A expires 2026-01-31 }
    adjust -4 of E lot A
    lot card A of E
    expect lot A of E as of 2026-01-15 inventory 6, expired 0
    expect lot A of E expired 6, expiration 2026-01-31
    == T-191
    workdate 2026-02-01
    tracking code LOTALL lot specific
    tracking code SNMAKE serial specific, serial cards created
    tracking code PKG package specific
    item L unit PCS tracked LOTALL
    item S unit PCS tracked SNMAKE
    item P unit PCS tracked PKG
    lot card L1 of L "blue coating" quality good certificate C-7
    serial card S1 of S "scratched" blocked
    package card P1 of P country DE certificate X1
    set lot card L1 of L quality bad
    delete lot card L1 of L
    expect no lot cards of L
    expect failure card-unknown { delete lot card L1 of L }
    == T-192 T-193 T-194
    workdate 2026-02-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    lot card L1 of L "first"
    comment lot L1 of L "arrived wet" on 2026-01-20
    comment lot L1 of L "dried"
    copy lot card L1 of L to L2
    expect failure card-unknown { copy lot card L7 of L to L8 }
    delete lot card L1 of L
    expect comments of L where number = L1 {
      | line | comment |
    }
    == T-196
    workdate 2026-02-01
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    vendor V "Vendor"
    customer C "Customer"
    receive 5 of L lot L1 from V
    block lot L1 of L
    sales order SO1 to C { 2 of L lot L1 }
    expect lots of L {
      | lot | total | requested | available |
      | L1  |     5 |         2 |         3 |
    }
    unblock lot L1 of L
    post SO1 ship
    expect L lot L1 on hand 3
    == T-197
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    adjust +3 of L lot L1
    lot card L1 of L
    copy lot card L1 of L to L2
    delete lot card L1 of L
    reclassify 3 of L lot L1 as lot L2
    expect L lot L2 on hand 3
    expect entry 1 lot L1
    == T-200
    tracking code LOTS lot specific
    item L unit PCS tracked LOTS
    variant RED of L
    variant BLUE of L
    receive 3 of L variant RED lot A
    receive 4 of L variant BLUE lot A
    ship 1 of L variant RED lot A
    expect trace lot A of L variant RED to usage columns variant, quantity {
      | variant | quantity |
      | RED     |        3 |
      | RED     |       -1 |
    }
    == T-201
    workdate 2026-01-05
    tracking code LOTALL lot specific
    item L "Long bolt" unit PCS tracked LOTALL
    vendor V "Vendor"
    receive 1 of L lot L2 from V
    receive 1 of L lot L1 from V
    expect trace item L to origin columns level, lot, entry {
      | level | lot | entry |
      |     0 | L1  |     2 |
      |     0 | L2  |     1 |
    }
    expect trace lot L9 to usage columns level, entry {
      | level | entry |
    }
    == T-202 T-207
    workdate 2026-01-01
    tracking code LOTS lot specific
    item T unit PCS tracked LOTS
    item PARENT unit PCS
    bom of PARENT { 1 of T }
    adjust +5 of T lot A
    production order MO1 released { 5 of PARENT }
    post MO1 consume 5 of line 1.1 lot A
    post MO1 consume -2 of line 1.1 lot B
    expect no trace lot B of T to usage
    == T-203
    workdate 2026-01-05
    tracking code LOTALL lot specific
    item L "Long bolt" unit PCS tracked LOTALL
    vendor V "Vendor"
    receive 10 of L lot L1 from V as PR1
    reclassify 4 of L lot L1 as lot L2
    expect trace lot L1 of L to origin columns level, lot, quantity, entry {
      | level | lot | quantity | entry |
      |     0 | L2  |        4 |     3 |
      |     1 | L1  |       -4 |     2 |
      |     2 | L1  |       10 |     1 |
    }
    == T-204 T-208 T-209
    workdate 2026-01-05
    tracking code LOTALL lot specific
    item L "Long bolt" unit PCS tracked LOTALL
    item PACK unit PCS tracked LOTALL
    bom of PACK { 1 of L }
    vendor V "Vendor"
    receive 2 of L lot L1 from V
    receive 3 of L lot L1 from V
    production order MO1 { 5 of PACK }
    post MO1 consume 5 of line 1.1 lot L1, output 5 of line 1 lot P1
    receive 9 of L lot L1 from V
    expect trace lot L1 of L to usage columns line, level, item, quantity, entry, again {
      | line | level | item | quantity | entry | again |
      |    1 |     0 | L    |        2 |     1 | no    |
      |    2 |     1 | L    |       -5 |     3 | no    |
      |    3 |     2 | PACK |        5 |     4 | no    |
      |    4 |     0 | L    |        3 |     2 | no    |
      |    5 |     1 | L    |       -5 |     3 | yes   |
      |    6 |     0 | L    |        9 |     5 | no    |
    }
    == T-205
    workdate 2026-01-05
    tracking code LOTALL lot specific
    item L "Long bolt" unit PCS tracked LOTALL
    item KIT unit PCS tracked LOTALL
    assembly bom of KIT { 1 of L }
    vendor V "Vendor"
    customer C "Customer"
    receive 4 of L lot L1 from V
    assemble 2 of KIT lot K1 consuming 2 of L lot L1 as AP1
    ship 1 of KIT lot K1 to C
    expect trace lot K1 of KIT to origin columns level, item, quantity {
      | level | item | quantity |
      |     0 | KIT  |       -1 |
      |     1 | KIT  |        2 |
      |     2 | L    |       -2 |
      |     3 | L    |        4 |
    }
    """
}
