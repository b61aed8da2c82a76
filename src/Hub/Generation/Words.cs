using Hub.Domain;

namespace Hub.Generation;

/// <summary>What random people, institutions and decisions are made of, read from a data file.</summary>
public sealed class Words
{
    /// <summary>One character each, the commonest first.</summary>
    public string Surnames { get; set; } = "";
    public List<string> Women { get; set; } = [];
    public List<string> Men { get; set; } = [];
    public List<string> Departments { get; set; } = [];
    public Dictionary<Category, List<string>> DepartmentsOf { get; set; } = [];
    public Dictionary<Category, List<string>> TitlesOf { get; set; } = [];
    public Dictionary<Category, string> ClassOf { get; set; } = [];
    /// <summary>The letters before a category's person codes; a category without has no national code.</summary>
    public Dictionary<Category, string> PrefixOf { get; set; } = [];
    /// <summary>Categories of a hospital's staff, with how many in a hundred.</summary>
    public Dictionary<Category, int> Hospital { get; set; } = [];
    public List<string> Hospitals { get; set; } = [];
    /// <summary>How many of the hospitals' names are public ones, from the first.</summary>
    public int PublicHospitals { get; set; }
    public List<string> Pharmacies { get; set; } = [];
    public Dictionary<Adjustment, string> Reasons { get; set; } = [];
    public Dictionary<Circumstance, string> Facts { get; set; } = [];
    public List<DateOnly> Holidays { get; set; } = [];
}
