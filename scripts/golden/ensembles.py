"""Makes the golden values that src/algorithms/ensembles is tested against. Run once: python3 scripts/golden/ensembles.py

Needs scikit-learn 1.2 and xgboost 1.7. Features are multiples of 1/1024, so that scikit-learn's cast to 32-bit floats
loses nothing and thresholds agree to the last bit.
"""
import json
import pathlib

import numpy as np
import sklearn
import xgboost
from sklearn.ensemble import AdaBoostClassifier, GradientBoostingClassifier, GradientBoostingRegressor
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

rng = np.random.default_rng(20240501)


def grid(values):
    return np.round(values * 1024) / 1024


n = 120
x = grid(rng.normal(size=(n, 3)))
y = ((x[:, 0] * x[:, 1] + 0.5 * x[:, 2] + 0.6 * rng.normal(size=n)) > 0).astype(int)
target = grid(np.sin(2 * x[:, 0]) + x[:, 1] ** 2 / 2 + 0.3 * rng.normal(size=n))
weights = grid(rng.uniform(0.25, 2, size=n))
fresh = grid(rng.normal(size=(60, 3)))


def p1(model):
    return model.predict_proba(fresh)[:, 1].tolist()


def tree(**options):
    return DecisionTreeClassifier(random_state=0, **options)


trees = [
    {"depth": d, "minLeaf": m, "weighted": w,
     "p": p1(tree(max_depth=d, min_samples_leaf=m).fit(x, y, sample_weight=weights if w else None))}
    for d, m, w in [(1, 1, False), (3, 1, False), (3, 5, False), (4, 1, True), (6, 3, True)]
]
regression_trees = [
    {"depth": d, "minLeaf": m, "value": DecisionTreeRegressor(max_depth=d, min_samples_leaf=m, random_state=0).fit(x, target).predict(fresh).tolist()}
    for d, m in [(1, 1), (3, 2), (6, 4)]
]


def adaboost(depth, rounds, rate):
    model = AdaBoostClassifier(tree(max_depth=depth), n_estimators=rounds, learning_rate=rate, algorithm="SAMME", random_state=0).fit(x, y)
    say = model.estimator_weights_[: len(model.estimators_)]
    return {"depth": depth, "rounds": rounds, "rate": rate, "error": model.estimator_errors_[: len(say)].tolist(), "say": say.tolist(),
            # scikit-learn divides the score by the sum of the says
            "score": (model.decision_function(fresh) * say.sum()).tolist()}


def gradient(loss, seed, depth, rounds, rate, min_leaf):
    kind = GradientBoostingRegressor if loss == "squared" else GradientBoostingClassifier
    model = kind(n_estimators=rounds, max_depth=depth, learning_rate=rate, min_samples_leaf=min_leaf, random_state=seed)
    if loss == "squared":
        return model.fit(x, target).predict(fresh)
    return model.fit(x, y).decision_function(fresh)


def boosted(loss, depth, rounds, rate, min_leaf):
    runs = np.array([gradient(loss, seed, depth, rounds, rate, min_leaf) for seed in range(40)])
    return {"loss": loss, "depth": depth, "rounds": rounds, "rate": rate, "minLeaf": min_leaf, "score": runs[0].tolist(),
            # largest difference between any two seeds: scikit-learn breaks ties between splits by chance
            "seedToSeed": float((runs.max(axis=0) - runs.min(axis=0)).max())}


def xgb():
    booster = xgboost.train({"max_depth": 3, "eta": 0.2, "lambda": 0, "min_child_weight": 0, "base_score": float(target.mean()), "tree_method": "exact"},
                            xgboost.DMatrix(x, target), 30)
    return booster.predict(xgboost.DMatrix(fresh)).tolist()


scores = np.round(rng.uniform(size=n) * 20) / 20
logistic = LogisticRegression(C=2.0, tol=1e-13, max_iter=10_000, solver="newton-cholesky").fit(x, y)
golden = {
    "versions": {"scikit-learn": sklearn.__version__, "xgboost": xgboost.__version__, "numpy": np.__version__},
    "x": x.tolist(), "y": y.tolist(), "target": target.tolist(), "weights": weights.tolist(), "fresh": fresh.tolist(),
    "trees": trees,
    "regressionTrees": regression_trees,
    "adaboost": [adaboost(1, 30, 1.0), adaboost(2, 20, 0.5)],
    "gradient": [boosted("squared", 3, 40, 0.1, 1), boosted("log", 2, 40, 0.2, 1), boosted("log", 3, 30, 0.1, 5)],
    "xgboost": {"depth": 3, "rounds": 30, "rate": 0.2, "value": xgb()},
    "logistic": {"lambda": 0.5, "intercept": float(logistic.intercept_[0]), "weights": logistic.coef_[0].tolist(), "p": p1(logistic)},
    "naiveBayes": p1(GaussianNB(var_smoothing=0).fit(x, y)),
    "neighbours": {"k": 7, "p": p1(KNeighborsClassifier(7, algorithm="brute").fit(x, y))},
    "metrics": {"scores": scores.tolist(), "auc": float(roc_auc_score(y, scores)), "logLoss": float(log_loss(y, np.clip(scores, 0.01, 0.99))),
                "brier": float(brier_score_loss(y, scores)), "error": float(np.mean((scores > 0.5) != y))},
}
out = pathlib.Path(__file__).resolve().parents[2] / "src/algorithms/ensembles/golden.json"
out.write_text(json.dumps(golden) + "\n")
