namespace Hub.Domain;

/// <summary>What an article is about, by words that all rulebooks share: so the articles of several can stand side by side.</summary>
public enum Topic
{
    /// <summary>目的、范围与原则.</summary>
    Purpose,
    /// <summary>职责分工.</summary>
    Organisation,
    /// <summary>相关人员与资格的取得.</summary>
    Persons,
    /// <summary>服务协议与考核.</summary>
    Agreement,
    /// <summary>服务承诺.</summary>
    Commitment,
    /// <summary>登记备案.</summary>
    Registration,
    /// <summary>登记备案状态、效力与联动.</summary>
    Status,
    /// <summary>执业资格.</summary>
    Licence,
    /// <summary>责任的认定.</summary>
    Responsibility,
    /// <summary>记分情形与档次.</summary>
    Circumstances,
    /// <summary>按责任记分, 从轻从重, 首违.</summary>
    Scoring,
    /// <summary>累计、择高与清零.</summary>
    Accumulation,
    /// <summary>记分的处理.</summary>
    Measures,
    /// <summary>告知、通知与送达.</summary>
    Notice,
    /// <summary>机构的协议后果.</summary>
    Institution,
    /// <summary>异议申诉与决定变更.</summary>
    Objection,
    /// <summary>记分修复.</summary>
    Repair,
    /// <summary>资格恢复.</summary>
    Restoration,
    /// <summary>报送与部门通报.</summary>
    Reporting,
    /// <summary>查询与公开.</summary>
    Display,
    /// <summary>信息系统.</summary>
    Systems,
    /// <summary>监督、审核与费用核查.</summary>
    Supervision,
    /// <summary>施行、有效期与解释.</summary>
    Force,
}
