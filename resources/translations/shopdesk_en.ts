<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message numerus="yes">
        <source>%n old stamp(s) had lapsed</source>
        <translation>
            <numerusform>%n old stamp had lapsed</numerusform>
            <numerusform>%n old stamps had lapsed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n punch(es) carried over</source>
        <translation>
            <numerusform>%n punch carried over</numerusform>
            <numerusform>%n punches carried over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>%n entry(ies) read. Each is as it was written, none is missing, and every card, reward and coupon follows from them.</source>
        <translation>
            <numerusform>%n entry read. It is as it was written, none is missing, and every card, reward and coupon follows from it.</numerusform>
            <numerusform>%n entries read. Each is as it was written, none is missing, and every card, reward and coupon follows from them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) given</source>
        <translation>
            <numerusform>%n stamp given</numerusform>
            <numerusform>%n stamps given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) handed over</source>
        <translation>
            <numerusform>%n reward handed over</numerusform>
            <numerusform>%n rewards handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coupon(s) used</source>
        <translation>
            <numerusform>%n coupon used</numerusform>
            <numerusform>%n coupons used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message numerus="yes">
        <source>Show %n older one(s)</source>
        <translation>
            <numerusform>Show %n older one</numerusform>
            <numerusform>Show %n older ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresRow</name>
    <message numerus="yes">
        <source>%n card(s) in use</source>
        <translation>
            <numerusform>%n card in use</numerusform>
            <numerusform>%n cards in use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message numerus="yes">
        <source>%n sheet(s) sent to the printer.</source>
        <translation>
            <numerusform>%n sheet sent to the printer.</numerusform>
            <numerusform>%n sheets sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln put away</source>
        <translation>
            <numerusform>%Ln put away</numerusform>
            <numerusform>%Ln put away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message numerus="yes">
        <source>Print %n sheet(s) again</source>
        <translation>
            <numerusform>Print %n sheet again</numerusform>
            <numerusform>Print %n sheets again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n sheet(s)</source>
        <translation>
            <numerusform>Print %n sheet</numerusform>
            <numerusform>Print %n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammeStep</name>
    <message numerus="yes">
        <source>%n stamp(s) → {reward}</source>
        <translation>
            <numerusform>%n stamp → {reward}</numerusform>
            <numerusform>%n stamps → {reward}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammesSection</name>
    <message numerus="yes">
        <source>%n stamp(s) → {reward}</source>
        <translation>
            <numerusform>%n stamp → {reward}</numerusform>
            <numerusform>%n stamps → {reward}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in use</source>
        <translation>
            <numerusform>%n card in use</numerusform>
            <numerusform>%n cards in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on earlier terms until they fill up</source>
        <translation>
            <numerusform>%n on earlier terms until it fills up</numerusform>
            <numerusform>%n on earlier terms until they fill up</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>%n coupon(s)</source>
        <translation>
            <numerusform>%n coupon</numerusform>
            <numerusform>%n coupons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message numerus="yes">
        <source>%n card(s) in use keep the terms they began with until they fill up; new cards and new rounds follow what you write here.</source>
        <translation>
            <numerusform>%n card in use keeps the terms it began with until it fills up; new cards and new rounds follow what you write here.</numerusform>
            <numerusform>%n cards in use keep the terms they began with until they fill up; new cards and new rounds follow what you write here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in use keep version {version} until they fill up; new cards and new rounds follow what you write here.</source>
        <translation>
            <numerusform>%n card in use keeps version {version} until it fills up; new cards and new rounds follow what you write here.</numerusform>
            <numerusform>%n cards in use keep version {version} until they fill up; new cards and new rounds follow what you write here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnclaimedPanel</name>
    <message numerus="yes">
        <source>The %n oldest are shown. Enter opens the customer.</source>
        <translation>
            <numerusform>The oldest one is shown. Enter opens the customer.</numerusform>
            <numerusform>The %n oldest are shown. Enter opens the customer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_CardPanel</name>
    <message numerus="yes">
        <source>%n stamp(s)</source>
        <translation>
            <numerusform>%n stamp</numerusform>
            <numerusform>%n stamps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) → {reward}</source>
        <translation>
            <numerusform>%n stamp → {reward}</numerusform>
            <numerusform>%n stamps → {reward}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) lapsed on {day}</source>
        <translation>
            <numerusform>%n stamp lapsed on {day}</numerusform>
            <numerusform>%n stamps lapsed on {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_RewardPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lapsed</source>
        <translation>
            <numerusform>%n lapsed</numerusform>
            <numerusform>%n lapsed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belongings</name>
    <message numerus="yes">
        <source>%n stamp(s) → {reward}</source>
        <translation>
            <numerusform>%n stamp → {reward}</numerusform>
            <numerusform>%n stamps → {reward}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) lapsed on {day}</source>
        <translation>
            <numerusform>%n stamp lapsed on {day}</numerusform>
            <numerusform>%n stamps lapsed on {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>history</name>
    <message numerus="yes">
        <source>Paper card brought in: %n punch(es)</source>
        <translation>
            <numerusform>Paper card brought in: %n punch</numerusform>
            <numerusform>Paper card brought in: %n punches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paper card taken back: %n punch(es)</source>
        <translation>
            <numerusform>Paper card taken back: %n punch</numerusform>
            <numerusform>Paper card taken back: %n punches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New card with %n welcome stamp(s)</source>
        <translation>
            <numerusform>New card with %n welcome stamp</numerusform>
            <numerusform>New card with %n welcome stamps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) lapsed</source>
        <translation>
            <numerusform>%n stamp lapsed</numerusform>
            <numerusform>%n stamps lapsed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, then: {reward}</source>
        <translation>
            <numerusform>%n more, then: {reward}</numerusform>
            <numerusform>%n more, then: {reward}</numerusform>
        </translation>
    </message>
</context>
</TS>
