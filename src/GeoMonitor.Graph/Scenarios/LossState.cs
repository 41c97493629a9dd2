namespace GeoMonitor.Graph.Scenarios;

/// <summary>Where a solution stands: by node and class of buyers, in two runs. For one thread.</summary>
internal sealed class LossState(int nodes, int classes)
{
    /// <summary>What does not arrive, before others and stocks make up for it, 0..1.</summary>
    public double[] Lost { get; } = new double[nodes * classes];

    /// <summary>What others deliver in addition a year, as a part of use.</summary>
    public double[] Diverted { get; } = new double[nodes * classes];

    /// <summary>What is unmet in the short run, 0..1.</summary>
    public double[] Unmet { get; } = new double[nodes * classes];

    /// <summary>What makers lack in the short run, 0..1.</summary>
    public double[] InputLost { get; } = new double[nodes * classes];

    /// <summary>What is there in the medium run, on the scale of CES.</summary>
    public double[] Power { get; } = new double[nodes * classes];

    /// <summary>What makers have of their inputs in the medium run, on the scale of CES.</summary>
    public double[] InputPower { get; } = new double[nodes * classes];

    /// <summary>What is there in the medium run, 0..1; known once what needs each other is solved.</summary>
    public double[] Part { get; } = new double[nodes * classes];

    /// <summary>The place of a node and a class.</summary>
    public int At(int node, int buyers) => (node * classes) + buyers;

    /// <summary>Back to nothing lost.</summary>
    public void Clear()
    {
        Array.Clear(Lost);
        Array.Clear(Diverted);
        Array.Clear(Unmet);
        Array.Fill(Power, 1);
    }
}
