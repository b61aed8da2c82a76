namespace Hub.Domain;

/// <summary>负面情形 in a few words of each language.</summary>
internal static class CircumstanceWords
{
    public static (string Zh, string En) Of(Circumstance circumstance) => circumstance switch
    {
        Circumstance.LiquidatedDamages => ("支付违约金", "liquidated damages"),
        Circumstance.VbpNonSelected => ("违规使用高价非中选产品", "high-priced products that were not selected"),
        Circumstance.Reg38 => ("依条例第三十八条行政处罚", "penalty under article 38 of the Regulation"),
        Circumstance.Reg39 => ("依条例第三十九条行政处罚", "penalty under article 39 of the Regulation"),
        Circumstance.Reg40 => ("依条例第四十条行政处罚", "penalty under article 40 of the Regulation"),
        Circumstance.PracticePenalty => ("行业主管部门行政处罚", "penalty of the trade's authority"),
        Circumstance.CodeBorrowing => ("借用、冒用医保代码", "use of another's code"),
        Circumstance.Fronting => ("冒名提供医保费用结算", "settlement in one's own name for another"),
        Circumstance.WithAgreementSuspension => ("处罚或者违约金并中止协议", "penalty or damages with the agreement suspended"),
        Circumstance.WithAgreementTermination => ("处罚或者违约金并解除协议", "penalty or damages with the agreement terminated"),
        Circumstance.LicenceLost => ("注销、吊销或者撤销执业资格", "licence cancelled or revoked"),
        _ => ("其他应当记分的情形", "another circumstance to be scored"),
    };
}
