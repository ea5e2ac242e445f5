BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0012');
CREATE TABLE answer (
	id INTEGER NOT NULL, 
	attempt_id VARCHAR(40) NOT NULL, 
	question_id VARCHAR(200) NOT NULL, 
	stage VARCHAR(20) NOT NULL, 
	response JSON NOT NULL, 
	content_hash VARCHAR(64) NOT NULL, 
	answered_at DATETIME NOT NULL, certainty INTEGER, 
	CONSTRAINT pk_answer PRIMARY KEY (id), 
	CONSTRAINT fk_answer_attempt_id FOREIGN KEY(attempt_id) REFERENCES attempt (id) ON DELETE CASCADE, 
	CONSTRAINT uq_answer_attempt_id_question_id_stage UNIQUE (attempt_id, question_id, stage)
);
INSERT INTO "answer" VALUES(1,'id-2','one','answer','"a"','cd37ede5b89d4826','2026-11-23 12:00:07.000000',2);
INSERT INTO "answer" VALUES(2,'id-2','many','answer','["b", "a"]','9a0363593751aefe','2026-11-23 12:00:14.000000',NULL);
INSERT INTO "answer" VALUES(3,'id-2','order','answer','["b", "c", "a"]','492955f224d8783a','2026-11-23 12:00:21.000000',1);
INSERT INTO "answer" VALUES(4,'id-2','match','answer','{"s1": "y", "s2": "z"}','d37df2a8f6451d82','2026-11-23 12:00:28.000000',3);
INSERT INTO "answer" VALUES(5,'id-2','number','answer',90,'c60e92b98e2d4b93','2026-11-23 12:00:35.000000',1);
INSERT INTO "answer" VALUES(6,'id-2','case','ask','["size"]','bc0a003e6e0ee079','2026-11-23 12:00:42.000000',NULL);
INSERT INTO "answer" VALUES(7,'id-2','case','answer','{"assumption": "small", "axes": {"training": "jobs"}, "factor": "cost", "reason": "\u56e0\u307f\u306b"}','bc0a003e6e0ee079','2026-11-23 12:00:42.000000',2);
INSERT INTO "answer" VALUES(8,'id-2','text','answer','{"text": "\u30c7\u30fc\u30bf\u304c\u5916\u306b\u51fa\u306a\u3044\u304b\u3089"}','75f7217b15ed7207','2026-11-23 12:00:49.000000',3);
INSERT INTO "answer" VALUES(9,'id-2','view','answer','"bad"','076a7bc04bacd3f0','2026-11-23 12:00:56.000000',3);
INSERT INTO "answer" VALUES(10,'id-13','one','answer','"b"','cd37ede5b89d4826','2026-11-23 12:01:03.000000',1);
INSERT INTO "answer" VALUES(11,'id-13','many','answer','["a", "c"]','9a0363593751aefe','2026-11-23 12:01:10.000000',1);
INSERT INTO "answer" VALUES(12,'id-13','order','answer','["b", "c", "a"]','492955f224d8783a','2026-11-23 12:01:17.000000',3);
INSERT INTO "answer" VALUES(13,'id-13','match','answer','{"s1": "y", "s2": "z"}','d37df2a8f6451d82','2026-11-23 12:01:24.000000',2);
INSERT INTO "answer" VALUES(14,'id-13','number','answer',90,'c60e92b98e2d4b93','2026-11-23 12:01:31.000000',1);
INSERT INTO "answer" VALUES(15,'id-13','case','ask','["logo"]','bc0a003e6e0ee079','2026-11-23 12:01:38.000000',NULL);
INSERT INTO "answer" VALUES(16,'id-13','case','answer','{"assumption": "small", "axes": {"training": "servers"}, "factor": "cost", "reason": "\u56e0\u307f\u306b"}','bc0a003e6e0ee079','2026-11-23 12:01:38.000000',1);
INSERT INTO "answer" VALUES(17,'id-13','text','answer','{"text": "\u3059\u3050\u306b\u8a66\u305b\u308b\u304b\u3089"}','75f7217b15ed7207','2026-11-23 12:01:45.000000',2);
INSERT INTO "answer" VALUES(18,'id-13','text','rubric','["r1"]','75f7217b15ed7207','2026-11-23 12:01:45.000000',NULL);
INSERT INTO "answer" VALUES(19,'id-13','view','answer','"good"','076a7bc04bacd3f0','2026-11-23 12:01:52.000000',3);
INSERT INTO "answer" VALUES(20,'id-24','one','answer','"b"','cd37ede5b89d4826','2026-11-23 12:01:59.000000',NULL);
INSERT INTO "answer" VALUES(21,'id-24','many','answer','["a", "b"]','9a0363593751aefe','2026-11-23 12:02:06.000000',1);
INSERT INTO "answer" VALUES(22,'id-24','match','answer','{"s1": "y", "s2": "x"}','d37df2a8f6451d82','2026-11-23 12:02:13.000000',NULL);
INSERT INTO "answer" VALUES(23,'id-24','number','answer',45,'c60e92b98e2d4b93','2026-11-23 12:02:20.000000',3);
INSERT INTO "answer" VALUES(24,'id-24','case','ask','["logo"]','bc0a003e6e0ee079','2026-11-23 12:02:27.000000',NULL);
INSERT INTO "answer" VALUES(25,'id-24','case','answer','{"assumption": "large", "axes": {"training": "jobs"}, "factor": "cost", "reason": "\u56e0\u307f\u306b"}','bc0a003e6e0ee079','2026-11-23 12:02:27.000000',NULL);
INSERT INTO "answer" VALUES(26,'id-24','view','answer','"good"','076a7bc04bacd3f0','2026-11-23 12:02:34.000000',1);
INSERT INTO "answer" VALUES(27,'id-33','one','answer','"b"','cd37ede5b89d4826','2026-11-23 12:02:41.000000',2);
INSERT INTO "answer" VALUES(28,'id-33','many','answer','["a", "b"]','9a0363593751aefe','2026-11-23 12:02:48.000000',2);
INSERT INTO "answer" VALUES(29,'id-33','order','answer','["a", "b", "c"]','492955f224d8783a','2026-11-23 12:02:55.000000',3);
INSERT INTO "answer" VALUES(30,'id-33','match','answer','{"s1": "y", "s2": "z"}','d37df2a8f6451d82','2026-11-23 12:03:02.000000',NULL);
INSERT INTO "answer" VALUES(31,'id-33','number','answer',180,'c60e92b98e2d4b93','2026-11-23 12:03:09.000000',2);
INSERT INTO "answer" VALUES(32,'id-33','case','ask','["logo"]','bc0a003e6e0ee079','2026-11-23 12:03:16.000000',NULL);
INSERT INTO "answer" VALUES(33,'id-33','case','answer','{"assumption": "large", "axes": {"training": "servers"}, "factor": "speed", "reason": "\u56e0\u307f\u306b"}','bc0a003e6e0ee079','2026-11-23 12:03:16.000000',2);
INSERT INTO "answer" VALUES(34,'id-33','view','answer','"bad"','076a7bc04bacd3f0','2026-11-23 12:03:23.000000',NULL);
INSERT INTO "answer" VALUES(35,'id-43','one','answer','"a"','cd37ede5b89d4826','2026-11-23 12:03:30.000000',NULL);
INSERT INTO "answer" VALUES(36,'id-43','many','answer','["b", "c"]','9a0363593751aefe','2026-11-23 12:03:37.000000',2);
INSERT INTO "answer" VALUES(37,'id-43','order','answer','["b", "c", "a"]','492955f224d8783a','2026-11-23 12:03:44.000000',NULL);
INSERT INTO "answer" VALUES(38,'id-43','match','answer','{"s1": "z", "s2": "x"}','d37df2a8f6451d82','2026-11-23 12:03:51.000000',2);
INSERT INTO "answer" VALUES(39,'id-43','number','answer',90,'c60e92b98e2d4b93','2026-11-23 12:03:58.000000',2);
INSERT INTO "answer" VALUES(40,'id-43','case','ask','["size"]','bc0a003e6e0ee079','2026-11-23 12:04:05.000000',NULL);
INSERT INTO "answer" VALUES(41,'id-43','case','answer','{"assumption": "large", "axes": {"training": "jobs"}, "factor": "speed", "reason": "\u56e0\u307f\u306b"}','bc0a003e6e0ee079','2026-11-23 12:04:05.000000',2);
INSERT INTO "answer" VALUES(42,'id-43','text','answer','{"text": "\u30c7\u30fc\u30bf\u304c\u5916\u306b\u51fa\u306a\u3044\u304b\u3089"}','75f7217b15ed7207','2026-11-23 12:04:12.000000',2);
INSERT INTO "answer" VALUES(43,'id-43','view','answer','"good"','076a7bc04bacd3f0','2026-11-23 12:04:19.000000',NULL);
INSERT INTO "answer" VALUES(44,'id-54','one','answer','"a"','cd37ede5b89d4826','2026-11-23 12:04:26.000000',2);
INSERT INTO "answer" VALUES(45,'id-54','many','answer','["c", "b"]','9a0363593751aefe','2026-11-23 12:04:33.000000',1);
INSERT INTO "answer" VALUES(46,'id-54','order','answer','["c", "b", "a"]','492955f224d8783a','2026-11-23 12:04:40.000000',NULL);
INSERT INTO "answer" VALUES(47,'id-54','match','answer','{"s1": "y", "s2": "z"}','d37df2a8f6451d82','2026-11-23 12:04:47.000000',1);
INSERT INTO "answer" VALUES(48,'id-54','number','answer',90,'c60e92b98e2d4b93','2026-11-23 12:04:54.000000',NULL);
INSERT INTO "answer" VALUES(49,'id-54','case','ask','["logo"]','bc0a003e6e0ee079','2026-11-23 12:05:01.000000',NULL);
INSERT INTO "answer" VALUES(50,'id-54','case','answer','{"assumption": "small", "axes": {"training": "jobs"}, "factor": "speed", "reason": "\u56e0\u307f\u306b"}','bc0a003e6e0ee079','2026-11-23 12:05:01.000000',NULL);
INSERT INTO "answer" VALUES(51,'id-54','text','answer','{"text": "\u8cbb\u7528\u304c\u8aad\u307f\u3084\u3059\u3044\u304b\u3089"}','75f7217b15ed7207','2026-11-23 12:05:08.000000',2);
INSERT INTO "answer" VALUES(52,'id-54','text','rubric','["r1"]','75f7217b15ed7207','2026-11-23 12:05:08.000000',NULL);
INSERT INTO "answer" VALUES(53,'id-54','view','answer','"good"','076a7bc04bacd3f0','2026-11-23 12:05:15.000000',2);
INSERT INTO "answer" VALUES(54,'id-65','one','answer','"a"','cd37ede5b89d4826','2026-11-23 12:05:22.000000',2);
INSERT INTO "answer" VALUES(55,'id-65','many','answer','["b", "c"]','9a0363593751aefe','2026-11-23 12:05:29.000000',2);
INSERT INTO "answer" VALUES(56,'id-65','order','answer','["c", "b", "a"]','492955f224d8783a','2026-11-23 12:05:36.000000',3);
INSERT INTO "answer" VALUES(57,'id-65','match','answer','{"s1": "x", "s2": "y"}','d37df2a8f6451d82','2026-11-23 12:05:43.000000',1);
INSERT INTO "answer" VALUES(58,'id-65','number','answer',90,'c60e92b98e2d4b93','2026-11-23 12:05:50.000000',3);
INSERT INTO "answer" VALUES(59,'id-65','case','ask','["size"]','bc0a003e6e0ee079','2026-11-23 12:05:57.000000',NULL);
INSERT INTO "answer" VALUES(60,'id-65','case','answer','{"assumption": "large", "axes": {"training": "servers"}, "factor": "speed", "reason": "\u56e0\u307f\u306b"}','bc0a003e6e0ee079','2026-11-23 12:05:57.000000',1);
INSERT INTO "answer" VALUES(61,'id-65','text','answer','{"text": "\u3059\u3050\u306b\u8a66\u305b\u308b\u304b\u3089"}','75f7217b15ed7207','2026-11-23 12:06:04.000000',2);
INSERT INTO "answer" VALUES(62,'id-65','view','answer','"good"','076a7bc04bacd3f0','2026-11-23 12:06:11.000000',NULL);
INSERT INTO "answer" VALUES(63,'id-76','many','answer','["c", "a"]','9a0363593751aefe','2026-11-23 12:06:18.000000',3);
INSERT INTO "answer" VALUES(64,'id-76','order','answer','["a", "b", "c"]','492955f224d8783a','2026-11-23 12:06:25.000000',1);
INSERT INTO "answer" VALUES(65,'id-76','match','answer','{"s1": "x", "s2": "z"}','d37df2a8f6451d82','2026-11-23 12:06:32.000000',NULL);
INSERT INTO "answer" VALUES(66,'id-76','number','answer',90,'c60e92b98e2d4b93','2026-11-23 12:06:39.000000',NULL);
INSERT INTO "answer" VALUES(67,'id-76','case','ask','["logo"]','bc0a003e6e0ee079','2026-11-23 12:06:46.000000',NULL);
INSERT INTO "answer" VALUES(68,'id-76','case','answer','{"assumption": "large", "axes": {"training": "servers"}, "factor": "cost", "reason": "\u56e0\u307f\u306b"}','bc0a003e6e0ee079','2026-11-23 12:06:46.000000',NULL);
INSERT INTO "answer" VALUES(69,'id-76','text','answer','{"text": "\u8cbb\u7528\u304c\u8aad\u307f\u3084\u3059\u3044\u304b\u3089"}','75f7217b15ed7207','2026-11-23 12:06:53.000000',NULL);
INSERT INTO "answer" VALUES(70,'id-76','text','rubric','["r1"]','75f7217b15ed7207','2026-11-23 12:06:53.000000',NULL);
INSERT INTO "answer" VALUES(71,'id-76','view','answer','"good"','076a7bc04bacd3f0','2026-11-23 12:07:00.000000',1);
INSERT INTO "answer" VALUES(72,'id-86','one','answer','"b"','cd37ede5b89d4826','2026-11-23 12:07:07.000000',1);
INSERT INTO "answer" VALUES(73,'id-86','many','answer','["a", "b"]','9a0363593751aefe','2026-11-23 12:07:14.000000',3);
INSERT INTO "answer" VALUES(74,'id-86','match','answer','{"s1": "y", "s2": "z"}','d37df2a8f6451d82','2026-11-23 12:07:21.000000',3);
INSERT INTO "answer" VALUES(75,'id-86','case','ask','["size"]','bc0a003e6e0ee079','2026-11-23 12:07:28.000000',NULL);
INSERT INTO "answer" VALUES(76,'id-86','case','answer','{"assumption": "small", "axes": {"training": "jobs"}, "factor": "cost", "reason": "\u56e0\u307f\u306b"}','bc0a003e6e0ee079','2026-11-23 12:07:28.000000',NULL);
INSERT INTO "answer" VALUES(77,'id-86','view','answer','"good"','076a7bc04bacd3f0','2026-11-23 12:07:35.000000',3);
INSERT INTO "answer" VALUES(78,'id-94','one','answer','"b"','cd37ede5b89d4826','2026-11-23 12:07:42.000000',NULL);
INSERT INTO "answer" VALUES(79,'id-94','many','answer','["c", "b"]','9a0363593751aefe','2026-11-23 12:07:49.000000',2);
INSERT INTO "answer" VALUES(80,'id-94','order','answer','["a", "b", "c"]','492955f224d8783a','2026-11-23 12:07:56.000000',NULL);
INSERT INTO "answer" VALUES(81,'id-94','match','answer','{"s1": "x", "s2": "z"}','d37df2a8f6451d82','2026-11-23 12:08:03.000000',3);
INSERT INTO "answer" VALUES(82,'id-94','number','answer',180,'c60e92b98e2d4b93','2026-11-23 12:08:10.000000',1);
INSERT INTO "answer" VALUES(83,'id-94','text','answer','{"text": "\u3059\u3050\u306b\u8a66\u305b\u308b\u304b\u3089"}','75f7217b15ed7207','2026-11-23 12:08:17.000000',3);
INSERT INTO "answer" VALUES(84,'id-94','text','rubric','["r1"]','75f7217b15ed7207','2026-11-23 12:08:17.000000',NULL);
INSERT INTO "answer" VALUES(85,'id-94','view','answer','"good"','076a7bc04bacd3f0','2026-11-23 12:08:24.000000',3);
INSERT INTO "answer" VALUES(86,'id-103','many','answer','["c", "b"]','9a0363593751aefe','2026-11-23 12:08:31.000000',3);
INSERT INTO "answer" VALUES(87,'id-103','order','answer','["b", "c", "a"]','492955f224d8783a','2026-11-23 12:08:38.000000',1);
INSERT INTO "answer" VALUES(88,'id-103','match','answer','{"s1": "y", "s2": "z"}','d37df2a8f6451d82','2026-11-23 12:08:45.000000',NULL);
INSERT INTO "answer" VALUES(89,'id-103','number','answer',90,'c60e92b98e2d4b93','2026-11-23 12:08:52.000000',3);
INSERT INTO "answer" VALUES(90,'id-103','case','ask','["logo"]','bc0a003e6e0ee079','2026-11-23 12:08:59.000000',NULL);
INSERT INTO "answer" VALUES(91,'id-103','case','answer','{"assumption": "small", "axes": {"training": "servers"}, "factor": "speed", "reason": "\u56e0\u307f\u306b"}','bc0a003e6e0ee079','2026-11-23 12:08:59.000000',3);
INSERT INTO "answer" VALUES(92,'id-103','text','answer','{"text": "\u3059\u3050\u306b\u8a66\u305b\u308b\u304b\u3089"}','75f7217b15ed7207','2026-11-23 12:09:06.000000',3);
INSERT INTO "answer" VALUES(93,'id-103','view','answer','"bad"','076a7bc04bacd3f0','2026-11-23 12:09:13.000000',NULL);
INSERT INTO "answer" VALUES(94,'id-113','one','answer','"a"','cd37ede5b89d4826','2026-11-23 12:09:20.000000',3);
INSERT INTO "answer" VALUES(95,'id-113','many','answer','["b", "a"]','9a0363593751aefe','2026-11-23 12:09:27.000000',NULL);
INSERT INTO "answer" VALUES(96,'id-113','order','answer','["c", "b", "a"]','492955f224d8783a','2026-11-23 12:09:34.000000',NULL);
INSERT INTO "answer" VALUES(97,'id-113','match','answer','{"s1": "x", "s2": "x"}','d37df2a8f6451d82','2026-11-23 12:09:41.000000',NULL);
INSERT INTO "answer" VALUES(98,'id-113','number','answer',90,'c60e92b98e2d4b93','2026-11-23 12:09:48.000000',2);
INSERT INTO "answer" VALUES(99,'id-113','case','ask','["size"]','bc0a003e6e0ee079','2026-11-23 12:09:55.000000',NULL);
INSERT INTO "answer" VALUES(100,'id-113','case','answer','{"assumption": "small", "axes": {"training": "jobs"}, "factor": "cost", "reason": "\u56e0\u307f\u306b"}','bc0a003e6e0ee079','2026-11-23 12:09:55.000000',2);
INSERT INTO "answer" VALUES(101,'id-113','text','answer','{"text": "\u8cbb\u7528\u304c\u8aad\u307f\u3084\u3059\u3044\u304b\u3089"}','75f7217b15ed7207','2026-11-23 12:10:02.000000',NULL);
INSERT INTO "answer" VALUES(102,'id-113','text','rubric','["r1"]','75f7217b15ed7207','2026-11-23 12:10:02.000000',NULL);
INSERT INTO "answer" VALUES(103,'id-113','view','answer','"good"','076a7bc04bacd3f0','2026-11-23 12:10:09.000000',1);
CREATE TABLE attempt (
	id VARCHAR(40) NOT NULL, 
	person_id VARCHAR(40) NOT NULL, 
	quiz_id VARCHAR(200) NOT NULL, 
	number INTEGER NOT NULL, 
	seed VARCHAR(40) NOT NULL, 
	at_question VARCHAR(200), 
	started_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	submitted_at DATETIME, deadline DATETIME, 
	CONSTRAINT pk_attempt PRIMARY KEY (id), 
	CONSTRAINT fk_attempt_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE, 
	CONSTRAINT uq_attempt_person_id_quiz_id_number UNIQUE (person_id, quiz_id, number)
);
INSERT INTO "attempt" VALUES('id-2','id-1','study',1,'id-2',NULL,'2026-11-23 12:00:00.000000','2026-11-23 12:00:56.000000','2026-11-23 12:00:56.000000',NULL);
INSERT INTO "attempt" VALUES('id-13','id-12','study',1,'id-13',NULL,'2026-11-23 12:00:56.000000','2026-11-23 12:01:52.000000',NULL,NULL);
INSERT INTO "attempt" VALUES('id-24','id-23','study',1,'id-24',NULL,'2026-11-23 12:01:52.000000','2026-11-23 12:02:34.000000',NULL,NULL);
INSERT INTO "attempt" VALUES('id-33','id-32','study',1,'id-33',NULL,'2026-11-23 12:02:34.000000','2026-11-23 12:03:23.000000','2026-11-23 12:03:23.000000',NULL);
INSERT INTO "attempt" VALUES('id-43','id-42','study',1,'id-43',NULL,'2026-11-23 12:03:23.000000','2026-11-23 12:04:19.000000',NULL,NULL);
INSERT INTO "attempt" VALUES('id-54','id-53','study',1,'id-54',NULL,'2026-11-23 12:04:19.000000','2026-11-23 12:05:15.000000',NULL,NULL);
INSERT INTO "attempt" VALUES('id-65','id-64','study',1,'id-65',NULL,'2026-11-23 12:05:15.000000','2026-11-23 12:06:11.000000','2026-11-23 12:06:11.000000',NULL);
INSERT INTO "attempt" VALUES('id-76','id-75','study',1,'id-76',NULL,'2026-11-23 12:06:11.000000','2026-11-23 12:07:00.000000',NULL,NULL);
INSERT INTO "attempt" VALUES('id-86','id-85','study',1,'id-86',NULL,'2026-11-23 12:07:00.000000','2026-11-23 12:07:35.000000',NULL,NULL);
INSERT INTO "attempt" VALUES('id-94','id-93','study',1,'id-94',NULL,'2026-11-23 12:07:35.000000','2026-11-23 12:08:24.000000','2026-11-23 12:08:24.000000',NULL);
INSERT INTO "attempt" VALUES('id-103','id-102','study',1,'id-103',NULL,'2026-11-23 12:08:24.000000','2026-11-23 12:09:13.000000',NULL,NULL);
INSERT INTO "attempt" VALUES('id-113','id-112','study',1,'id-113',NULL,'2026-11-23 12:09:13.000000','2026-11-23 12:10:09.000000',NULL,NULL);
CREATE TABLE card (
	person_id VARCHAR(40) NOT NULL, 
	quiz_id VARCHAR(200) NOT NULL, 
	question_id VARCHAR(200) NOT NULL, 
	state JSON NOT NULL, 
	due_at DATETIME NOT NULL, 
	fraction FLOAT NOT NULL, 
	surely_wrong BOOLEAN NOT NULL, 
	reviewed_at DATETIME NOT NULL, 
	CONSTRAINT pk_card PRIMARY KEY (person_id, quiz_id, question_id), 
	CONSTRAINT fk_card_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);
INSERT INTO "card" VALUES('id-1','study','one','{"card_id": 220838942537579, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:01:07+00:00", "last_review": "2026-11-23T12:00:07+00:00"}','2026-11-23 12:01:07.000000',0.0,0,'2026-11-23 12:00:07.000000');
INSERT INTO "card" VALUES('id-1','study','many','{"card_id": 126466777069408, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:01:14+00:00", "last_review": "2026-11-23T12:00:14+00:00"}','2026-11-23 12:01:14.000000',0.0,0,'2026-11-23 12:00:14.000000');
INSERT INTO "card" VALUES('id-1','study','order','{"card_id": 26476565894358, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:01:21+00:00", "last_review": "2026-11-23T12:00:21+00:00"}','2026-11-23 12:01:21.000000',0.0,0,'2026-11-23 12:00:21.000000');
INSERT INTO "card" VALUES('id-1','study','match','{"card_id": 114092739742125, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:01:28+00:00", "last_review": "2026-11-23T12:00:28+00:00"}','2026-11-23 12:01:28.000000',0.0,1,'2026-11-23 12:00:28.000000');
INSERT INTO "card" VALUES('id-1','study','number','{"card_id": 123927761868360, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:10:35+00:00", "last_review": "2026-11-23T12:00:35+00:00"}','2026-11-23 12:10:35.000000',1.0,0,'2026-11-23 12:00:35.000000');
INSERT INTO "card" VALUES('id-1','study','case','{"card_id": 63620071252103, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:10:42+00:00", "last_review": "2026-11-23T12:00:42+00:00"}','2026-11-23 12:10:42.000000',1.0,0,'2026-11-23 12:00:42.000000');
INSERT INTO "card" VALUES('id-12','study','one','{"card_id": 220838942537579, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:11:03+00:00", "last_review": "2026-11-23T12:01:03+00:00"}','2026-11-23 12:11:03.000000',1.0,0,'2026-11-23 12:01:03.000000');
INSERT INTO "card" VALUES('id-12','study','many','{"card_id": 126466777069408, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:11:10+00:00", "last_review": "2026-11-23T12:01:10+00:00"}','2026-11-23 12:11:10.000000',1.0,0,'2026-11-23 12:01:10.000000');
INSERT INTO "card" VALUES('id-12','study','order','{"card_id": 26476565894358, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:02:17+00:00", "last_review": "2026-11-23T12:01:17+00:00"}','2026-11-23 12:02:17.000000',0.0,1,'2026-11-23 12:01:17.000000');
INSERT INTO "card" VALUES('id-12','study','match','{"card_id": 114092739742125, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:02:24+00:00", "last_review": "2026-11-23T12:01:24+00:00"}','2026-11-23 12:02:24.000000',0.0,0,'2026-11-23 12:01:24.000000');
INSERT INTO "card" VALUES('id-12','study','number','{"card_id": 123927761868360, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:11:31+00:00", "last_review": "2026-11-23T12:01:31+00:00"}','2026-11-23 12:11:31.000000',1.0,0,'2026-11-23 12:01:31.000000');
INSERT INTO "card" VALUES('id-12','study','case','{"card_id": 63620071252103, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:02:38+00:00", "last_review": "2026-11-23T12:01:38+00:00"}','2026-11-23 12:02:38.000000',0.0,0,'2026-11-23 12:01:38.000000');
INSERT INTO "card" VALUES('id-23','study','one','{"card_id": 220838942537579, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:11:59+00:00", "last_review": "2026-11-23T12:01:59+00:00"}','2026-11-23 12:11:59.000000',1.0,0,'2026-11-23 12:01:59.000000');
INSERT INTO "card" VALUES('id-23','study','many','{"card_id": 126466777069408, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:03:06+00:00", "last_review": "2026-11-23T12:02:06+00:00"}','2026-11-23 12:03:06.000000',0.0,0,'2026-11-23 12:02:06.000000');
INSERT INTO "card" VALUES('id-23','study','match','{"card_id": 114092739742125, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:03:13+00:00", "last_review": "2026-11-23T12:02:13+00:00"}','2026-11-23 12:03:13.000000',0.0,0,'2026-11-23 12:02:13.000000');
INSERT INTO "card" VALUES('id-23','study','number','{"card_id": 123927761868360, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:03:20+00:00", "last_review": "2026-11-23T12:02:20+00:00"}','2026-11-23 12:03:20.000000',0.0,1,'2026-11-23 12:02:20.000000');
INSERT INTO "card" VALUES('id-23','study','case','{"card_id": 63620071252103, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:07:57+00:00", "last_review": "2026-11-23T12:02:27+00:00"}','2026-11-23 12:07:57.000000',0.25,0,'2026-11-23 12:02:27.000000');
INSERT INTO "card" VALUES('id-32','study','one','{"card_id": 220838942537579, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:12:41+00:00", "last_review": "2026-11-23T12:02:41+00:00"}','2026-11-23 12:12:41.000000',1.0,0,'2026-11-23 12:02:41.000000');
INSERT INTO "card" VALUES('id-32','study','many','{"card_id": 126466777069408, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:03:48+00:00", "last_review": "2026-11-23T12:02:48+00:00"}','2026-11-23 12:03:48.000000',0.0,0,'2026-11-23 12:02:48.000000');
INSERT INTO "card" VALUES('id-32','study','order','{"card_id": 26476565894358, "state": 2, "step": null, "stability": 8.2956, "difficulty": 1.0, "due": "2026-12-01T12:02:55+00:00", "last_review": "2026-11-23T12:02:55+00:00"}','2026-12-01 12:02:55.000000',1.0,0,'2026-11-23 12:02:55.000000');
INSERT INTO "card" VALUES('id-32','study','match','{"card_id": 114092739742125, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:04:02+00:00", "last_review": "2026-11-23T12:03:02+00:00"}','2026-11-23 12:04:02.000000',0.0,0,'2026-11-23 12:03:02.000000');
INSERT INTO "card" VALUES('id-32','study','number','{"card_id": 123927761868360, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:04:09+00:00", "last_review": "2026-11-23T12:03:09+00:00"}','2026-11-23 12:04:09.000000',0.0,0,'2026-11-23 12:03:09.000000');
INSERT INTO "card" VALUES('id-32','study','case','{"card_id": 63620071252103, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:08:46+00:00", "last_review": "2026-11-23T12:03:16+00:00"}','2026-11-23 12:08:46.000000',0.5,0,'2026-11-23 12:03:16.000000');
INSERT INTO "card" VALUES('id-42','study','one','{"card_id": 220838942537579, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:04:30+00:00", "last_review": "2026-11-23T12:03:30+00:00"}','2026-11-23 12:04:30.000000',0.0,0,'2026-11-23 12:03:30.000000');
INSERT INTO "card" VALUES('id-42','study','many','{"card_id": 126466777069408, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:04:37+00:00", "last_review": "2026-11-23T12:03:37+00:00"}','2026-11-23 12:04:37.000000',0.0,0,'2026-11-23 12:03:37.000000');
INSERT INTO "card" VALUES('id-42','study','order','{"card_id": 26476565894358, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:04:44+00:00", "last_review": "2026-11-23T12:03:44+00:00"}','2026-11-23 12:04:44.000000',0.0,0,'2026-11-23 12:03:44.000000');
INSERT INTO "card" VALUES('id-42','study','match','{"card_id": 114092739742125, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:04:51+00:00", "last_review": "2026-11-23T12:03:51+00:00"}','2026-11-23 12:04:51.000000',0.0,0,'2026-11-23 12:03:51.000000');
INSERT INTO "card" VALUES('id-42','study','number','{"card_id": 123927761868360, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:13:58+00:00", "last_review": "2026-11-23T12:03:58+00:00"}','2026-11-23 12:13:58.000000',1.0,0,'2026-11-23 12:03:58.000000');
INSERT INTO "card" VALUES('id-42','study','case','{"card_id": 63620071252103, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:09:35+00:00", "last_review": "2026-11-23T12:04:05+00:00"}','2026-11-23 12:09:35.000000',0.75,0,'2026-11-23 12:04:05.000000');
INSERT INTO "card" VALUES('id-53','study','one','{"card_id": 220838942537579, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:05:26+00:00", "last_review": "2026-11-23T12:04:26+00:00"}','2026-11-23 12:05:26.000000',0.0,0,'2026-11-23 12:04:26.000000');
INSERT INTO "card" VALUES('id-53','study','many','{"card_id": 126466777069408, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:05:33+00:00", "last_review": "2026-11-23T12:04:33+00:00"}','2026-11-23 12:05:33.000000',0.0,0,'2026-11-23 12:04:33.000000');
INSERT INTO "card" VALUES('id-53','study','order','{"card_id": 26476565894358, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:05:40+00:00", "last_review": "2026-11-23T12:04:40+00:00"}','2026-11-23 12:05:40.000000',0.0,0,'2026-11-23 12:04:40.000000');
INSERT INTO "card" VALUES('id-53','study','match','{"card_id": 114092739742125, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:05:47+00:00", "last_review": "2026-11-23T12:04:47+00:00"}','2026-11-23 12:05:47.000000',0.0,0,'2026-11-23 12:04:47.000000');
INSERT INTO "card" VALUES('id-53','study','number','{"card_id": 123927761868360, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:14:54+00:00", "last_review": "2026-11-23T12:04:54+00:00"}','2026-11-23 12:14:54.000000',1.0,0,'2026-11-23 12:04:54.000000');
INSERT INTO "card" VALUES('id-53','study','case','{"card_id": 63620071252103, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:10:31+00:00", "last_review": "2026-11-23T12:05:01+00:00"}','2026-11-23 12:10:31.000000',0.5,0,'2026-11-23 12:05:01.000000');
INSERT INTO "card" VALUES('id-64','study','one','{"card_id": 220838942537579, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:06:22+00:00", "last_review": "2026-11-23T12:05:22+00:00"}','2026-11-23 12:06:22.000000',0.0,0,'2026-11-23 12:05:22.000000');
INSERT INTO "card" VALUES('id-64','study','many','{"card_id": 126466777069408, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:06:29+00:00", "last_review": "2026-11-23T12:05:29+00:00"}','2026-11-23 12:06:29.000000',0.0,0,'2026-11-23 12:05:29.000000');
INSERT INTO "card" VALUES('id-64','study','order','{"card_id": 26476565894358, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:06:36+00:00", "last_review": "2026-11-23T12:05:36+00:00"}','2026-11-23 12:06:36.000000',0.0,1,'2026-11-23 12:05:36.000000');
INSERT INTO "card" VALUES('id-64','study','match','{"card_id": 114092739742125, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:15:43+00:00", "last_review": "2026-11-23T12:05:43+00:00"}','2026-11-23 12:15:43.000000',1.0,0,'2026-11-23 12:05:43.000000');
INSERT INTO "card" VALUES('id-64','study','number','{"card_id": 123927761868360, "state": 2, "step": null, "stability": 8.2956, "difficulty": 1.0, "due": "2026-12-01T12:05:50+00:00", "last_review": "2026-11-23T12:05:50+00:00"}','2026-12-01 12:05:50.000000',1.0,0,'2026-11-23 12:05:50.000000');
INSERT INTO "card" VALUES('id-64','study','case','{"card_id": 63620071252103, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:15:57+00:00", "last_review": "2026-11-23T12:05:57+00:00"}','2026-11-23 12:15:57.000000',1.0,0,'2026-11-23 12:05:57.000000');
INSERT INTO "card" VALUES('id-75','study','many','{"card_id": 126466777069408, "state": 2, "step": null, "stability": 8.2956, "difficulty": 1.0, "due": "2026-12-01T12:06:18+00:00", "last_review": "2026-11-23T12:06:18+00:00"}','2026-12-01 12:06:18.000000',1.0,0,'2026-11-23 12:06:18.000000');
INSERT INTO "card" VALUES('id-75','study','order','{"card_id": 26476565894358, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:16:25+00:00", "last_review": "2026-11-23T12:06:25+00:00"}','2026-11-23 12:16:25.000000',1.0,0,'2026-11-23 12:06:25.000000');
INSERT INTO "card" VALUES('id-75','study','match','{"card_id": 114092739742125, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:12:02+00:00", "last_review": "2026-11-23T12:06:32+00:00"}','2026-11-23 12:12:02.000000',0.5,0,'2026-11-23 12:06:32.000000');
INSERT INTO "card" VALUES('id-75','study','number','{"card_id": 123927761868360, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:16:39+00:00", "last_review": "2026-11-23T12:06:39+00:00"}','2026-11-23 12:16:39.000000',1.0,0,'2026-11-23 12:06:39.000000');
INSERT INTO "card" VALUES('id-75','study','case','{"card_id": 63620071252103, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:12:16+00:00", "last_review": "2026-11-23T12:06:46+00:00"}','2026-11-23 12:12:16.000000',0.5,0,'2026-11-23 12:06:46.000000');
INSERT INTO "card" VALUES('id-85','study','one','{"card_id": 220838942537579, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:17:07+00:00", "last_review": "2026-11-23T12:07:07+00:00"}','2026-11-23 12:17:07.000000',1.0,0,'2026-11-23 12:07:07.000000');
INSERT INTO "card" VALUES('id-85','study','many','{"card_id": 126466777069408, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:08:14+00:00", "last_review": "2026-11-23T12:07:14+00:00"}','2026-11-23 12:08:14.000000',0.0,1,'2026-11-23 12:07:14.000000');
INSERT INTO "card" VALUES('id-85','study','match','{"card_id": 114092739742125, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:08:21+00:00", "last_review": "2026-11-23T12:07:21+00:00"}','2026-11-23 12:08:21.000000',0.0,1,'2026-11-23 12:07:21.000000');
INSERT INTO "card" VALUES('id-85','study','case','{"card_id": 63620071252103, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:17:28+00:00", "last_review": "2026-11-23T12:07:28+00:00"}','2026-11-23 12:17:28.000000',1.0,0,'2026-11-23 12:07:28.000000');
INSERT INTO "card" VALUES('id-93','study','one','{"card_id": 220838942537579, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:17:42+00:00", "last_review": "2026-11-23T12:07:42+00:00"}','2026-11-23 12:17:42.000000',1.0,0,'2026-11-23 12:07:42.000000');
INSERT INTO "card" VALUES('id-93','study','many','{"card_id": 126466777069408, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:08:49+00:00", "last_review": "2026-11-23T12:07:49+00:00"}','2026-11-23 12:08:49.000000',0.0,0,'2026-11-23 12:07:49.000000');
INSERT INTO "card" VALUES('id-93','study','order','{"card_id": 26476565894358, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:17:56+00:00", "last_review": "2026-11-23T12:07:56+00:00"}','2026-11-23 12:17:56.000000',1.0,0,'2026-11-23 12:07:56.000000');
INSERT INTO "card" VALUES('id-93','study','match','{"card_id": 114092739742125, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:13:33+00:00", "last_review": "2026-11-23T12:08:03+00:00"}','2026-11-23 12:13:33.000000',0.5,0,'2026-11-23 12:08:03.000000');
INSERT INTO "card" VALUES('id-93','study','number','{"card_id": 123927761868360, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:09:10+00:00", "last_review": "2026-11-23T12:08:10+00:00"}','2026-11-23 12:09:10.000000',0.0,0,'2026-11-23 12:08:10.000000');
INSERT INTO "card" VALUES('id-102','study','many','{"card_id": 126466777069408, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:09:31+00:00", "last_review": "2026-11-23T12:08:31+00:00"}','2026-11-23 12:09:31.000000',0.0,1,'2026-11-23 12:08:31.000000');
INSERT INTO "card" VALUES('id-102','study','order','{"card_id": 26476565894358, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:09:38+00:00", "last_review": "2026-11-23T12:08:38+00:00"}','2026-11-23 12:09:38.000000',0.0,0,'2026-11-23 12:08:38.000000');
INSERT INTO "card" VALUES('id-102','study','match','{"card_id": 114092739742125, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:09:45+00:00", "last_review": "2026-11-23T12:08:45+00:00"}','2026-11-23 12:09:45.000000',0.0,0,'2026-11-23 12:08:45.000000');
INSERT INTO "card" VALUES('id-102','study','number','{"card_id": 123927761868360, "state": 2, "step": null, "stability": 8.2956, "difficulty": 1.0, "due": "2026-12-01T12:08:52+00:00", "last_review": "2026-11-23T12:08:52+00:00"}','2026-12-01 12:08:52.000000',1.0,0,'2026-11-23 12:08:52.000000');
INSERT INTO "card" VALUES('id-102','study','case','{"card_id": 63620071252103, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:09:59+00:00", "last_review": "2026-11-23T12:08:59+00:00"}','2026-11-23 12:09:59.000000',0.0,1,'2026-11-23 12:08:59.000000');
INSERT INTO "card" VALUES('id-112','study','one','{"card_id": 220838942537579, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:10:20+00:00", "last_review": "2026-11-23T12:09:20+00:00"}','2026-11-23 12:10:20.000000',0.0,1,'2026-11-23 12:09:20.000000');
INSERT INTO "card" VALUES('id-112','study','many','{"card_id": 126466777069408, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:10:27+00:00", "last_review": "2026-11-23T12:09:27+00:00"}','2026-11-23 12:10:27.000000',0.0,0,'2026-11-23 12:09:27.000000');
INSERT INTO "card" VALUES('id-112','study','order','{"card_id": 26476565894358, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:10:34+00:00", "last_review": "2026-11-23T12:09:34+00:00"}','2026-11-23 12:10:34.000000',0.0,0,'2026-11-23 12:09:34.000000');
INSERT INTO "card" VALUES('id-112','study','match','{"card_id": 114092739742125, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:15:11+00:00", "last_review": "2026-11-23T12:09:41+00:00"}','2026-11-23 12:15:11.000000',0.5,0,'2026-11-23 12:09:41.000000');
INSERT INTO "card" VALUES('id-112','study','number','{"card_id": 123927761868360, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:19:48+00:00", "last_review": "2026-11-23T12:09:48+00:00"}','2026-11-23 12:19:48.000000',1.0,0,'2026-11-23 12:09:48.000000');
INSERT INTO "card" VALUES('id-112','study','case','{"card_id": 63620071252103, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:19:55+00:00", "last_review": "2026-11-23T12:09:55+00:00"}','2026-11-23 12:19:55.000000',1.0,0,'2026-11-23 12:09:55.000000');
INSERT INTO "card" VALUES('id-124','study','one','{"card_id": 220838942537579, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:11:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:11:09.000000',0.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-126','study','one','{"card_id": 220838942537579, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-128','study','one','{"card_id": 220838942537579, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-130','study','one','{"card_id": 220838942537579, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-132','study','one','{"card_id": 220838942537579, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:11:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:11:09.000000',0.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-134','study','one','{"card_id": 220838942537579, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-124','study','many','{"card_id": 126466777069408, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:15:39+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:15:39.000000',0.5,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-126','study','many','{"card_id": 126466777069408, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-128','study','many','{"card_id": 126466777069408, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:11:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:11:09.000000',0.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-130','study','many','{"card_id": 126466777069408, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-132','study','many','{"card_id": 126466777069408, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:15:39+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:15:39.000000',0.5,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-134','study','many','{"card_id": 126466777069408, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:15:39+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:15:39.000000',0.5,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-124','study','order','{"card_id": 26476565894358, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-126','study','order','{"card_id": 26476565894358, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:15:39+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:15:39.000000',3.33333333333333314829e-01,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-128','study','order','{"card_id": 26476565894358, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:11:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:11:09.000000',0.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-130','study','order','{"card_id": 26476565894358, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:15:39+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:15:39.000000',3.33333333333333314829e-01,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-132','study','order','{"card_id": 26476565894358, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-134','study','order','{"card_id": 26476565894358, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-124','study','match','{"card_id": 114092739742125, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-126','study','match','{"card_id": 114092739742125, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:11:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:11:09.000000',0.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-128','study','match','{"card_id": 114092739742125, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:15:39+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:15:39.000000',0.5,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-130','study','match','{"card_id": 114092739742125, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-132','study','match','{"card_id": 114092739742125, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:15:39+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:15:39.000000',0.5,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-134','study','match','{"card_id": 114092739742125, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-124','study','number','{"card_id": 123927761868360, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-126','study','number','{"card_id": 123927761868360, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-128','study','number','{"card_id": 123927761868360, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:11:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:11:09.000000',0.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-130','study','number','{"card_id": 123927761868360, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-132','study','number','{"card_id": 123927761868360, "state": 1, "step": 0, "stability": 0.212, "difficulty": 6.4133, "due": "2026-11-23T12:11:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:11:09.000000',0.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-134','study','number','{"card_id": 123927761868360, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-124','study','case','{"card_id": 63620071252103, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:15:39+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:15:39.000000',0.5,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-126','study','case','{"card_id": 63620071252103, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:15:39+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:15:39.000000',0.5,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-128','study','case','{"card_id": 63620071252103, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-130','study','case','{"card_id": 63620071252103, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-132','study','case','{"card_id": 63620071252103, "state": 1, "step": 0, "stability": 1.2931, "difficulty": 5.112170705601056, "due": "2026-11-23T12:15:39+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:15:39.000000',0.5,0,'2026-11-23 12:10:09.000000');
INSERT INTO "card" VALUES('id-134','study','case','{"card_id": 63620071252103, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-11-23T12:20:09+00:00", "last_review": "2026-11-23T12:10:09+00:00"}','2026-11-23 12:20:09.000000',1.0,0,'2026-11-23 12:10:09.000000');
CREATE TABLE device (
	id VARCHAR(40) NOT NULL, 
	person_id VARCHAR(40) NOT NULL, 
	language VARCHAR(2), 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_device PRIMARY KEY (id), 
	CONSTRAINT fk_device_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);
INSERT INTO "device" VALUES('device-0','id-1',NULL,'2026-11-23 12:00:00.000000');
INSERT INTO "device" VALUES('device-1','id-12',NULL,'2026-11-23 12:00:56.000000');
INSERT INTO "device" VALUES('device-2','id-23',NULL,'2026-11-23 12:01:52.000000');
INSERT INTO "device" VALUES('device-3','id-32',NULL,'2026-11-23 12:02:34.000000');
INSERT INTO "device" VALUES('device-4','id-42',NULL,'2026-11-23 12:03:23.000000');
INSERT INTO "device" VALUES('device-5','id-53',NULL,'2026-11-23 12:04:19.000000');
INSERT INTO "device" VALUES('device-6','id-64',NULL,'2026-11-23 12:05:15.000000');
INSERT INTO "device" VALUES('device-7','id-75',NULL,'2026-11-23 12:06:11.000000');
INSERT INTO "device" VALUES('device-8','id-85',NULL,'2026-11-23 12:07:00.000000');
INSERT INTO "device" VALUES('device-9','id-93',NULL,'2026-11-23 12:07:35.000000');
INSERT INTO "device" VALUES('device-10','id-102',NULL,'2026-11-23 12:08:24.000000');
INSERT INTO "device" VALUES('device-11','id-112',NULL,'2026-11-23 12:09:13.000000');
INSERT INTO "device" VALUES('id-123-device-0','id-124',NULL,'2026-11-23 12:10:09.000000');
INSERT INTO "device" VALUES('id-123-device-1','id-126',NULL,'2026-11-23 12:10:09.000000');
INSERT INTO "device" VALUES('id-123-device-2','id-128',NULL,'2026-11-23 12:10:09.000000');
INSERT INTO "device" VALUES('id-123-device-3','id-130',NULL,'2026-11-23 12:10:09.000000');
INSERT INTO "device" VALUES('id-123-device-4','id-132',NULL,'2026-11-23 12:10:09.000000');
INSERT INTO "device" VALUES('id-123-device-5','id-134',NULL,'2026-11-23 12:10:09.000000');
CREATE TABLE device_person (
	device_id VARCHAR(40) NOT NULL, 
	person_id VARCHAR(40) NOT NULL, 
	added_at DATETIME NOT NULL, 
	CONSTRAINT pk_device_person PRIMARY KEY (device_id, person_id), 
	CONSTRAINT fk_device_person_device_id FOREIGN KEY(device_id) REFERENCES device (id) ON DELETE CASCADE, 
	CONSTRAINT fk_device_person_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE TABLE draft (
	attempt_id VARCHAR(40) NOT NULL, 
	question_id VARCHAR(200) NOT NULL, 
	response JSON NOT NULL, 
	saved_at DATETIME NOT NULL, certainty INTEGER, 
	CONSTRAINT pk_draft PRIMARY KEY (attempt_id, question_id), 
	CONSTRAINT fk_draft_attempt_id FOREIGN KEY(attempt_id) REFERENCES attempt (id) ON DELETE CASCADE
);
CREATE TABLE flag (
	attempt_id VARCHAR(40) NOT NULL, 
	question_id VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_flag PRIMARY KEY (attempt_id, question_id), 
	CONSTRAINT fk_flag_attempt_id FOREIGN KEY(attempt_id) REFERENCES attempt (id) ON DELETE CASCADE
);
CREATE TABLE floor_question (
	id VARCHAR(40) NOT NULL, 
	session_id VARCHAR(40) NOT NULL, 
	participant_id VARCHAR(40) NOT NULL, 
	text TEXT NOT NULL, 
	anonymous BOOLEAN NOT NULL, 
	state VARCHAR(8) NOT NULL, 
	asked_at DATETIME NOT NULL, 
	CONSTRAINT pk_floor_question PRIMARY KEY (id), 
	CONSTRAINT fk_floor_question_session_id FOREIGN KEY(session_id) REFERENCES live_session (id) ON DELETE CASCADE, 
	CONSTRAINT fk_floor_question_participant_id FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
CREATE TABLE floor_vote (
	question_id VARCHAR(40) NOT NULL, 
	participant_id VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_floor_vote PRIMARY KEY (question_id, participant_id), 
	CONSTRAINT fk_floor_vote_question_id FOREIGN KEY(question_id) REFERENCES floor_question (id) ON DELETE CASCADE, 
	CONSTRAINT fk_floor_vote_participant_id FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
CREATE TABLE hand_count (
	session_id VARCHAR(40) NOT NULL, 
	step INTEGER NOT NULL, 
	stage VARCHAR(200) NOT NULL, 
	round INTEGER NOT NULL, 
	about VARCHAR(200) NOT NULL, 
	choice VARCHAR(200) NOT NULL, 
	n INTEGER NOT NULL, 
	CONSTRAINT pk_hand_count PRIMARY KEY (session_id, step, stage, round, about, choice), 
	CONSTRAINT fk_hand_count_session_id FOREIGN KEY(session_id) REFERENCES live_session (id) ON DELETE CASCADE
);
CREATE TABLE join_code (
	code_hash VARCHAR(64) NOT NULL, 
	person_id VARCHAR(40) NOT NULL, 
	expires_at DATETIME NOT NULL, 
	used_at DATETIME, 
	CONSTRAINT pk_join_code PRIMARY KEY (code_hash), 
	CONSTRAINT fk_join_code_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE TABLE kept_figures (
	quiz_id VARCHAR(200) NOT NULL, 
	part VARCHAR(220) NOT NULL, 
	session_id VARCHAR(40), 
	fingerprint VARCHAR(64) NOT NULL, 
	figures TEXT NOT NULL, 
	CONSTRAINT pk_kept_figures PRIMARY KEY (quiz_id, part), 
	CONSTRAINT fk_kept_figures_session_id_live_session FOREIGN KEY(session_id) REFERENCES live_session (id) ON DELETE CASCADE
);
CREATE TABLE late_answer (
	session_id VARCHAR(40) NOT NULL, 
	person_id VARCHAR(40) NOT NULL, 
	step INTEGER NOT NULL, 
	stage VARCHAR(200) NOT NULL, 
	response JSON NOT NULL, 
	factor VARCHAR(200), 
	reason TEXT, 
	certainty INTEGER, 
	content_hash VARCHAR(64) NOT NULL, 
	answered_at DATETIME NOT NULL, 
	CONSTRAINT pk_late_answer PRIMARY KEY (session_id, person_id, step, stage), 
	CONSTRAINT fk_late_answer_session_id FOREIGN KEY(session_id) REFERENCES live_session (id) ON DELETE CASCADE, 
	CONSTRAINT fk_late_answer_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE TABLE live_answer (
	session_id VARCHAR(40) NOT NULL, 
	step INTEGER NOT NULL, 
	stage VARCHAR(200) NOT NULL, 
	round INTEGER NOT NULL, 
	participant_id VARCHAR(40) NOT NULL, 
	answer_id VARCHAR(40) NOT NULL, 
	sequence INTEGER NOT NULL, 
	response JSON NOT NULL, 
	factor VARCHAR(200), 
	reason TEXT, 
	content_hash VARCHAR(64) NOT NULL, 
	answered_at DATETIME NOT NULL, moved_by VARCHAR(40), certainty INTEGER, 
	CONSTRAINT pk_live_answer PRIMARY KEY (session_id, step, stage, round, participant_id), 
	CONSTRAINT fk_live_answer_session_id FOREIGN KEY(session_id) REFERENCES live_session (id) ON DELETE CASCADE, 
	CONSTRAINT fk_live_answer_participant_id FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
INSERT INTO "live_answer" VALUES('id-123',0,'answer',1,'id-125','answer-1',1,'"a"',NULL,'why of P0','cd37ede5b89d4826','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',0,'answer',1,'id-127','answer-2',2,'"b"',NULL,'why of P1','cd37ede5b89d4826','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',0,'answer',1,'id-129','answer-3',3,'"b"',NULL,'why of P2','cd37ede5b89d4826','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',0,'answer',1,'id-131','answer-4',4,'"b"',NULL,'why of P3','cd37ede5b89d4826','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',0,'answer',1,'id-133','answer-5',5,'"a"',NULL,'why of P4','cd37ede5b89d4826','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',0,'answer',1,'id-135','answer-6',6,'"b"',NULL,'why of P5','cd37ede5b89d4826','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',1,'answer',1,'id-125','answer-7',7,'["a"]',NULL,NULL,'9a0363593751aefe','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',1,'answer',1,'id-127','answer-8',8,'["a", "c"]',NULL,NULL,'9a0363593751aefe','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',1,'answer',1,'id-129','answer-9',9,'["b", "c"]',NULL,NULL,'9a0363593751aefe','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',1,'answer',1,'id-131','answer-10',10,'["a", "c"]',NULL,NULL,'9a0363593751aefe','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',1,'answer',1,'id-133','answer-11',11,'["c"]',NULL,NULL,'9a0363593751aefe','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',1,'answer',1,'id-135','answer-12',12,'["a", "b", "c"]',NULL,NULL,'9a0363593751aefe','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',2,'answer',1,'id-125','answer-13',13,'["a", "b", "c"]',NULL,NULL,'492955f224d8783a','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',2,'answer',1,'id-127','answer-14',14,'["b", "a", "c"]',NULL,NULL,'492955f224d8783a','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',2,'answer',1,'id-129','answer-15',15,'["c", "b", "a"]',NULL,NULL,'492955f224d8783a','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',2,'answer',1,'id-131','answer-16',16,'["a", "c", "b"]',NULL,NULL,'492955f224d8783a','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',2,'answer',1,'id-133','answer-17',17,'["a", "b", "c"]',NULL,NULL,'492955f224d8783a','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',2,'answer',1,'id-135','answer-18',18,'["a", "b", "c"]',NULL,NULL,'492955f224d8783a','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',3,'answer',1,'id-125','answer-19',19,'{"s1": "x", "s2": "y"}',NULL,NULL,'d37df2a8f6451d82','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',3,'answer',1,'id-127','answer-20',20,'{"s1": "y", "s2": "x"}',NULL,NULL,'d37df2a8f6451d82','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',3,'answer',1,'id-129','answer-21',21,'{"s1": "x", "s2": "x"}',NULL,NULL,'d37df2a8f6451d82','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',3,'answer',1,'id-131','answer-22',22,'{"s1": "x", "s2": "y"}',NULL,NULL,'d37df2a8f6451d82','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',3,'answer',1,'id-133','answer-23',23,'{"s1": "z", "s2": "y"}',NULL,NULL,'d37df2a8f6451d82','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',3,'answer',1,'id-135','answer-24',24,'{"s1": "x", "s2": "y"}',NULL,NULL,'d37df2a8f6451d82','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',4,'answer',1,'id-125','answer-25',25,90,NULL,NULL,'c60e92b98e2d4b93','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',4,'answer',1,'id-127','answer-26',26,90,NULL,NULL,'c60e92b98e2d4b93','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',4,'answer',1,'id-129','answer-27',27,12.5,NULL,NULL,'c60e92b98e2d4b93','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',4,'answer',1,'id-131','answer-28',28,90,NULL,NULL,'c60e92b98e2d4b93','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',4,'answer',1,'id-133','answer-29',29,91,NULL,NULL,'c60e92b98e2d4b93','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',4,'answer',1,'id-135','answer-30',30,90,NULL,NULL,'c60e92b98e2d4b93','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'ask',1,'id-125','answer-31',31,'["size"]',NULL,NULL,'bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'ask',1,'id-127','answer-32',32,'["size"]',NULL,NULL,'bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'ask',1,'id-129','answer-33',33,'["size"]',NULL,NULL,'bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'ask',1,'id-131','answer-34',34,'["size"]',NULL,NULL,'bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'ask',1,'id-133','answer-35',35,'["size"]',NULL,NULL,'bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'ask',1,'id-135','answer-36',36,'["size"]',NULL,NULL,'bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'answer',1,'id-125','answer-37',37,'{"assumption": "small", "axes": {"training": "jobs"}}','cost','why 1 of P0','bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'answer',1,'id-127','answer-38',38,'{"assumption": "small", "axes": {"training": "servers"}}','cost','why 1 of P1','bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'answer',1,'id-129','answer-39',39,'{"assumption": "small", "axes": {"training": "jobs"}}','cost','why 1 of P2','bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'answer',1,'id-131','answer-40',40,'{"assumption": "small", "axes": {"training": "servers"}}','cost','why 1 of P3','bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'answer',1,'id-133','answer-41',41,'{"assumption": "small", "axes": {"training": "jobs"}}','cost','why 1 of P4','bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'answer',1,'id-135','answer-42',42,'{"assumption": "small", "axes": {"training": "jobs"}}','cost','why 1 of P5','bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'answer',2,'id-125','answer-43',43,'{"assumption": "small", "axes": {"training": "servers"}}','cost','why 2 of P0','bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'answer',2,'id-127','answer-44',44,'{"assumption": "small", "axes": {"training": "servers"}}','cost','why 2 of P1','bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'answer',2,'id-129','answer-45',45,'{"assumption": "small", "axes": {"training": "jobs"}}','cost','why 2 of P2','bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'answer',2,'id-131','answer-46',46,'{"assumption": "small", "axes": {"training": "jobs"}}','cost','why 2 of P3','bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'answer',2,'id-133','answer-47',47,'{"assumption": "small", "axes": {"training": "servers"}}','cost','why 2 of P4','bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',5,'answer',2,'id-135','answer-48',48,'{"assumption": "small", "axes": {"training": "jobs"}}','cost','why 2 of P5','bc0a003e6e0ee079','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',6,'answer',1,'id-125','answer-49',49,'{"text": "\u8003\u30480"}',NULL,NULL,'75f7217b15ed7207','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',6,'answer',1,'id-127','answer-50',50,'{"text": "\u8003\u30481"}',NULL,NULL,'75f7217b15ed7207','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',6,'answer',1,'id-129','answer-51',51,'{"text": "\u8003\u30482"}',NULL,NULL,'75f7217b15ed7207','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',6,'answer',1,'id-131','answer-52',52,'{"text": "\u8003\u30483"}',NULL,NULL,'75f7217b15ed7207','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',6,'answer',1,'id-133','answer-53',53,'{"text": "\u8003\u30484"}',NULL,NULL,'75f7217b15ed7207','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',6,'answer',1,'id-135','answer-54',54,'{"text": "\u8003\u30485"}',NULL,NULL,'75f7217b15ed7207','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',7,'answer',1,'id-125','answer-55',55,'"good"',NULL,NULL,'076a7bc04bacd3f0','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',7,'answer',1,'id-127','answer-56',56,'"bad"',NULL,NULL,'076a7bc04bacd3f0','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',7,'answer',1,'id-129','answer-57',57,'"good"',NULL,NULL,'076a7bc04bacd3f0','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',7,'answer',1,'id-131','answer-58',58,'"good"',NULL,NULL,'076a7bc04bacd3f0','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',7,'answer',1,'id-133','answer-59',59,'"bad"',NULL,NULL,'076a7bc04bacd3f0','2026-11-23 12:10:09.000000',NULL,NULL);
INSERT INTO "live_answer" VALUES('id-123',7,'answer',1,'id-135','answer-60',60,'"good"',NULL,NULL,'076a7bc04bacd3f0','2026-11-23 12:10:09.000000',NULL,NULL);
CREATE TABLE live_event (
	session_id VARCHAR(40) NOT NULL, 
	version INTEGER NOT NULL, 
	command VARCHAR(20) NOT NULL, 
	target INTEGER, 
	happened_at DATETIME NOT NULL, detail JSON, 
	CONSTRAINT pk_live_event PRIMARY KEY (session_id, version), 
	CONSTRAINT fk_live_event_session_id FOREIGN KEY(session_id) REFERENCES live_session (id) ON DELETE CASCADE
);
INSERT INTO "live_event" VALUES('id-123',1,'go',0,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',2,'open',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',3,'close',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',4,'tally',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',5,'reasoning',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',6,'go',1,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',7,'open',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',8,'close',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',9,'tally',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',10,'reasoning',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',11,'go',2,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',12,'open',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',13,'close',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',14,'tally',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',15,'reasoning',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',16,'go',3,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',17,'open',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',18,'close',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',19,'tally',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',20,'reasoning',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',21,'go',4,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',22,'open',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',23,'close',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',24,'tally',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',25,'reasoning',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',26,'go',5,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',27,'open',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',28,'close',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',29,'next_stage',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',30,'open',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',31,'close',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',32,'tally',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',33,'vote_again',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',34,'close',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',35,'tally',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',36,'reasoning',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',37,'go',6,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',38,'open',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',39,'close',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',40,'tally',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',41,'reasoning',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',42,'go',7,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',43,'open',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',44,'close',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',45,'tally',NULL,'2026-11-23 12:10:09.000000','null');
INSERT INTO "live_event" VALUES('id-123',46,'end',NULL,'2026-11-23 12:15:09.000000','null');
CREATE TABLE live_session (
	id VARCHAR(40) NOT NULL, 
	code VARCHAR(6) NOT NULL, 
	title JSON NOT NULL, 
	source VARCHAR(200) NOT NULL, 
	"plan" JSON NOT NULL, 
	state JSON NOT NULL, 
	version INTEGER NOT NULL, 
	rehearsal BOOLEAN NOT NULL, 
	screen_token VARCHAR(64) NOT NULL, 
	address TEXT, 
	created_at DATETIME NOT NULL, 
	changed_at DATETIME NOT NULL, 
	ended_at DATETIME, settings JSON DEFAULT '{}' NOT NULL, talk_version INTEGER DEFAULT '0' NOT NULL, released_at DATETIME, remembered_at DATETIME, 
	CONSTRAINT pk_live_session PRIMARY KEY (id), 
	CONSTRAINT uq_live_session_code UNIQUE (code)
);
INSERT INTO "live_session" VALUES('id-123','CRYQB9','["\u3059\u3079\u3066\u306e\u7a2e\u985e", "Every kind"]','study','[{"kind": "question", "target": "study#one", "text": ["", ""], "minutes": 0, "optional": false, "notes": ["", ""], "rounds": 1, "stages": ["answer"], "reasoning": true, "survey": false, "sections": 1}, {"kind": "question", "target": "study#many", "text": ["", ""], "minutes": 0, "optional": false, "notes": ["", ""], "rounds": 1, "stages": ["answer"], "reasoning": true, "survey": false, "sections": 1}, {"kind": "question", "target": "study#order", "text": ["", ""], "minutes": 0, "optional": false, "notes": ["", ""], "rounds": 1, "stages": ["answer"], "reasoning": true, "survey": false, "sections": 1}, {"kind": "question", "target": "study#match", "text": ["", ""], "minutes": 0, "optional": false, "notes": ["", ""], "rounds": 1, "stages": ["answer"], "reasoning": true, "survey": false, "sections": 1}, {"kind": "question", "target": "study#number", "text": ["", ""], "minutes": 0, "optional": false, "notes": ["", ""], "rounds": 1, "stages": ["answer"], "reasoning": true, "survey": false, "sections": 1}, {"kind": "question", "target": "study#case", "text": ["", ""], "minutes": 0, "optional": false, "notes": ["", ""], "rounds": 2, "stages": ["ask", "answer"], "reasoning": true, "survey": false, "sections": 1}, {"kind": "question", "target": "study#text", "text": ["", ""], "minutes": 0, "optional": false, "notes": ["", ""], "rounds": 1, "stages": ["answer"], "reasoning": true, "survey": false, "sections": 1}, {"kind": "question", "target": "study#view", "text": ["", ""], "minutes": 0, "optional": false, "notes": ["", ""], "rounds": 1, "stages": ["answer"], "reasoning": false, "survey": false, "sections": 1}]','{"at": 7, "ended": true, "progress": [{"stage": 0, "door": "closed", "round": 1, "tally": true, "reasoning": true, "section": 0, "closes_at": null, "spent": 0.0}, {"stage": 0, "door": "closed", "round": 1, "tally": true, "reasoning": true, "section": 0, "closes_at": null, "spent": 0.0}, {"stage": 0, "door": "closed", "round": 1, "tally": true, "reasoning": true, "section": 0, "closes_at": null, "spent": 0.0}, {"stage": 0, "door": "closed", "round": 1, "tally": true, "reasoning": true, "section": 0, "closes_at": null, "spent": 0.0}, {"stage": 0, "door": "closed", "round": 1, "tally": true, "reasoning": true, "section": 0, "closes_at": null, "spent": 0.0}, {"stage": 1, "door": "closed", "round": 2, "tally": true, "reasoning": true, "section": 0, "closes_at": null, "spent": 0.0}, {"stage": 0, "door": "closed", "round": 1, "tally": true, "reasoning": true, "section": 0, "closes_at": null, "spent": 0.0}, {"stage": 0, "door": "closed", "round": 1, "tally": true, "reasoning": false, "section": 0, "closes_at": null, "spent": 300.0}], "order": [0, 1, 2, 3, 4, 5, 6, 7], "started_at": 1795435809.0, "entered_at": 1795435809.0, "paused_at": null}',46,0,'w2MDgP7Gv_Tf_YmLVu5C56ffSYoJBYE1',NULL,'2026-11-23 12:10:09.000000','2026-11-23 12:15:09.000000','2026-11-23 12:15:09.000000','{"simulated": 0, "names": "host", "keep_days": 90, "order": [0, 1, 2, 3, 4, 5, 6, 7]}',0,NULL,'2026-11-23 12:15:09.000000');
CREATE TABLE mark (
	attempt_id VARCHAR(40) NOT NULL, 
	question_id VARCHAR(200) NOT NULL, 
	content_hash VARCHAR(64) NOT NULL, 
	fraction FLOAT, 
	marked_at DATETIME NOT NULL, 
	CONSTRAINT pk_mark PRIMARY KEY (attempt_id, question_id, content_hash), 
	CONSTRAINT fk_mark_attempt_id FOREIGN KEY(attempt_id) REFERENCES attempt (id) ON DELETE CASCADE
);
INSERT INTO "mark" VALUES('id-2','one','cd37ede5b89d4826',0.0,'2026-11-23 12:00:07.000000');
INSERT INTO "mark" VALUES('id-2','many','9a0363593751aefe',0.0,'2026-11-23 12:00:14.000000');
INSERT INTO "mark" VALUES('id-2','order','492955f224d8783a',0.0,'2026-11-23 12:00:21.000000');
INSERT INTO "mark" VALUES('id-2','match','d37df2a8f6451d82',0.0,'2026-11-23 12:00:28.000000');
INSERT INTO "mark" VALUES('id-2','number','c60e92b98e2d4b93',1.0,'2026-11-23 12:00:35.000000');
INSERT INTO "mark" VALUES('id-2','case','bc0a003e6e0ee079',1.0,'2026-11-23 12:00:42.000000');
INSERT INTO "mark" VALUES('id-2','text','75f7217b15ed7207',0.0,'2026-11-23 12:00:49.000000');
INSERT INTO "mark" VALUES('id-2','view','076a7bc04bacd3f0',NULL,'2026-11-23 12:00:56.000000');
INSERT INTO "mark" VALUES('id-13','one','cd37ede5b89d4826',1.0,'2026-11-23 12:01:03.000000');
INSERT INTO "mark" VALUES('id-13','many','9a0363593751aefe',1.0,'2026-11-23 12:01:10.000000');
INSERT INTO "mark" VALUES('id-13','order','492955f224d8783a',0.0,'2026-11-23 12:01:17.000000');
INSERT INTO "mark" VALUES('id-13','match','d37df2a8f6451d82',0.0,'2026-11-23 12:01:24.000000');
INSERT INTO "mark" VALUES('id-13','number','c60e92b98e2d4b93',1.0,'2026-11-23 12:01:31.000000');
INSERT INTO "mark" VALUES('id-13','case','bc0a003e6e0ee079',0.0,'2026-11-23 12:01:38.000000');
INSERT INTO "mark" VALUES('id-13','text','75f7217b15ed7207',0.0,'2026-11-23 12:01:45.000000');
INSERT INTO "mark" VALUES('id-13','view','076a7bc04bacd3f0',NULL,'2026-11-23 12:01:52.000000');
INSERT INTO "mark" VALUES('id-24','one','cd37ede5b89d4826',1.0,'2026-11-23 12:01:59.000000');
INSERT INTO "mark" VALUES('id-24','many','9a0363593751aefe',0.0,'2026-11-23 12:02:06.000000');
INSERT INTO "mark" VALUES('id-24','match','d37df2a8f6451d82',0.0,'2026-11-23 12:02:13.000000');
INSERT INTO "mark" VALUES('id-24','number','c60e92b98e2d4b93',0.0,'2026-11-23 12:02:20.000000');
INSERT INTO "mark" VALUES('id-24','case','bc0a003e6e0ee079',0.25,'2026-11-23 12:02:27.000000');
INSERT INTO "mark" VALUES('id-24','view','076a7bc04bacd3f0',NULL,'2026-11-23 12:02:34.000000');
INSERT INTO "mark" VALUES('id-33','one','cd37ede5b89d4826',1.0,'2026-11-23 12:02:41.000000');
INSERT INTO "mark" VALUES('id-33','many','9a0363593751aefe',0.0,'2026-11-23 12:02:48.000000');
INSERT INTO "mark" VALUES('id-33','order','492955f224d8783a',1.0,'2026-11-23 12:02:55.000000');
INSERT INTO "mark" VALUES('id-33','match','d37df2a8f6451d82',0.0,'2026-11-23 12:03:02.000000');
INSERT INTO "mark" VALUES('id-33','number','c60e92b98e2d4b93',0.0,'2026-11-23 12:03:09.000000');
INSERT INTO "mark" VALUES('id-33','case','bc0a003e6e0ee079',0.5,'2026-11-23 12:03:16.000000');
INSERT INTO "mark" VALUES('id-33','view','076a7bc04bacd3f0',NULL,'2026-11-23 12:03:23.000000');
INSERT INTO "mark" VALUES('id-43','one','cd37ede5b89d4826',0.0,'2026-11-23 12:03:30.000000');
INSERT INTO "mark" VALUES('id-43','many','9a0363593751aefe',0.0,'2026-11-23 12:03:37.000000');
INSERT INTO "mark" VALUES('id-43','order','492955f224d8783a',0.0,'2026-11-23 12:03:44.000000');
INSERT INTO "mark" VALUES('id-43','match','d37df2a8f6451d82',0.0,'2026-11-23 12:03:51.000000');
INSERT INTO "mark" VALUES('id-43','number','c60e92b98e2d4b93',1.0,'2026-11-23 12:03:58.000000');
INSERT INTO "mark" VALUES('id-43','case','bc0a003e6e0ee079',0.75,'2026-11-23 12:04:05.000000');
INSERT INTO "mark" VALUES('id-43','text','75f7217b15ed7207',0.0,'2026-11-23 12:04:12.000000');
INSERT INTO "mark" VALUES('id-43','view','076a7bc04bacd3f0',NULL,'2026-11-23 12:04:19.000000');
INSERT INTO "mark" VALUES('id-54','one','cd37ede5b89d4826',0.0,'2026-11-23 12:04:26.000000');
INSERT INTO "mark" VALUES('id-54','many','9a0363593751aefe',0.0,'2026-11-23 12:04:33.000000');
INSERT INTO "mark" VALUES('id-54','order','492955f224d8783a',0.0,'2026-11-23 12:04:40.000000');
INSERT INTO "mark" VALUES('id-54','match','d37df2a8f6451d82',0.0,'2026-11-23 12:04:47.000000');
INSERT INTO "mark" VALUES('id-54','number','c60e92b98e2d4b93',1.0,'2026-11-23 12:04:54.000000');
INSERT INTO "mark" VALUES('id-54','case','bc0a003e6e0ee079',0.5,'2026-11-23 12:05:01.000000');
INSERT INTO "mark" VALUES('id-54','text','75f7217b15ed7207',0.0,'2026-11-23 12:05:08.000000');
INSERT INTO "mark" VALUES('id-54','view','076a7bc04bacd3f0',NULL,'2026-11-23 12:05:15.000000');
INSERT INTO "mark" VALUES('id-65','one','cd37ede5b89d4826',0.0,'2026-11-23 12:05:22.000000');
INSERT INTO "mark" VALUES('id-65','many','9a0363593751aefe',0.0,'2026-11-23 12:05:29.000000');
INSERT INTO "mark" VALUES('id-65','order','492955f224d8783a',0.0,'2026-11-23 12:05:36.000000');
INSERT INTO "mark" VALUES('id-65','match','d37df2a8f6451d82',1.0,'2026-11-23 12:05:43.000000');
INSERT INTO "mark" VALUES('id-65','number','c60e92b98e2d4b93',1.0,'2026-11-23 12:05:50.000000');
INSERT INTO "mark" VALUES('id-65','case','bc0a003e6e0ee079',1.0,'2026-11-23 12:05:57.000000');
INSERT INTO "mark" VALUES('id-65','text','75f7217b15ed7207',0.0,'2026-11-23 12:06:04.000000');
INSERT INTO "mark" VALUES('id-65','view','076a7bc04bacd3f0',NULL,'2026-11-23 12:06:11.000000');
INSERT INTO "mark" VALUES('id-76','many','9a0363593751aefe',1.0,'2026-11-23 12:06:18.000000');
INSERT INTO "mark" VALUES('id-76','order','492955f224d8783a',1.0,'2026-11-23 12:06:25.000000');
INSERT INTO "mark" VALUES('id-76','match','d37df2a8f6451d82',0.5,'2026-11-23 12:06:32.000000');
INSERT INTO "mark" VALUES('id-76','number','c60e92b98e2d4b93',1.0,'2026-11-23 12:06:39.000000');
INSERT INTO "mark" VALUES('id-76','case','bc0a003e6e0ee079',0.5,'2026-11-23 12:06:46.000000');
INSERT INTO "mark" VALUES('id-76','text','75f7217b15ed7207',0.0,'2026-11-23 12:06:53.000000');
INSERT INTO "mark" VALUES('id-76','view','076a7bc04bacd3f0',NULL,'2026-11-23 12:07:00.000000');
INSERT INTO "mark" VALUES('id-86','one','cd37ede5b89d4826',1.0,'2026-11-23 12:07:07.000000');
INSERT INTO "mark" VALUES('id-86','many','9a0363593751aefe',0.0,'2026-11-23 12:07:14.000000');
INSERT INTO "mark" VALUES('id-86','match','d37df2a8f6451d82',0.0,'2026-11-23 12:07:21.000000');
INSERT INTO "mark" VALUES('id-86','case','bc0a003e6e0ee079',1.0,'2026-11-23 12:07:28.000000');
INSERT INTO "mark" VALUES('id-86','view','076a7bc04bacd3f0',NULL,'2026-11-23 12:07:35.000000');
INSERT INTO "mark" VALUES('id-94','one','cd37ede5b89d4826',1.0,'2026-11-23 12:07:42.000000');
INSERT INTO "mark" VALUES('id-94','many','9a0363593751aefe',0.0,'2026-11-23 12:07:49.000000');
INSERT INTO "mark" VALUES('id-94','order','492955f224d8783a',1.0,'2026-11-23 12:07:56.000000');
INSERT INTO "mark" VALUES('id-94','match','d37df2a8f6451d82',0.5,'2026-11-23 12:08:03.000000');
INSERT INTO "mark" VALUES('id-94','number','c60e92b98e2d4b93',0.0,'2026-11-23 12:08:10.000000');
INSERT INTO "mark" VALUES('id-94','text','75f7217b15ed7207',0.0,'2026-11-23 12:08:17.000000');
INSERT INTO "mark" VALUES('id-94','view','076a7bc04bacd3f0',NULL,'2026-11-23 12:08:24.000000');
INSERT INTO "mark" VALUES('id-103','many','9a0363593751aefe',0.0,'2026-11-23 12:08:31.000000');
INSERT INTO "mark" VALUES('id-103','order','492955f224d8783a',0.0,'2026-11-23 12:08:38.000000');
INSERT INTO "mark" VALUES('id-103','match','d37df2a8f6451d82',0.0,'2026-11-23 12:08:45.000000');
INSERT INTO "mark" VALUES('id-103','number','c60e92b98e2d4b93',1.0,'2026-11-23 12:08:52.000000');
INSERT INTO "mark" VALUES('id-103','case','bc0a003e6e0ee079',0.0,'2026-11-23 12:08:59.000000');
INSERT INTO "mark" VALUES('id-103','text','75f7217b15ed7207',0.0,'2026-11-23 12:09:06.000000');
INSERT INTO "mark" VALUES('id-103','view','076a7bc04bacd3f0',NULL,'2026-11-23 12:09:13.000000');
INSERT INTO "mark" VALUES('id-113','one','cd37ede5b89d4826',0.0,'2026-11-23 12:09:20.000000');
INSERT INTO "mark" VALUES('id-113','many','9a0363593751aefe',0.0,'2026-11-23 12:09:27.000000');
INSERT INTO "mark" VALUES('id-113','order','492955f224d8783a',0.0,'2026-11-23 12:09:34.000000');
INSERT INTO "mark" VALUES('id-113','match','d37df2a8f6451d82',0.5,'2026-11-23 12:09:41.000000');
INSERT INTO "mark" VALUES('id-113','number','c60e92b98e2d4b93',1.0,'2026-11-23 12:09:48.000000');
INSERT INTO "mark" VALUES('id-113','case','bc0a003e6e0ee079',1.0,'2026-11-23 12:09:55.000000');
INSERT INTO "mark" VALUES('id-113','text','75f7217b15ed7207',0.0,'2026-11-23 12:10:02.000000');
INSERT INTO "mark" VALUES('id-113','view','076a7bc04bacd3f0',NULL,'2026-11-23 12:10:09.000000');
CREATE TABLE note (
	person_id VARCHAR(40) NOT NULL, 
	quiz_id VARCHAR(200) NOT NULL, 
	question_id VARCHAR(200) NOT NULL, 
	text TEXT NOT NULL, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT pk_note PRIMARY KEY (person_id, quiz_id, question_id), 
	CONSTRAINT fk_note_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE TABLE participant (
	id VARCHAR(40) NOT NULL, 
	session_id VARCHAR(40) NOT NULL, 
	device_id VARCHAR(40) NOT NULL, 
	person_id VARCHAR(40) NOT NULL, 
	name VARCHAR(24) NOT NULL, 
	place VARCHAR(6) NOT NULL, 
	joined_at DATETIME NOT NULL, status VARCHAR(8) DEFAULT 'in' NOT NULL, agreed BOOLEAN DEFAULT 0 NOT NULL, number INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_participant PRIMARY KEY (id), 
	CONSTRAINT fk_participant_session_id FOREIGN KEY(session_id) REFERENCES live_session (id) ON DELETE CASCADE, 
	CONSTRAINT fk_participant_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE, 
	CONSTRAINT uq_participant_session_id_device_id UNIQUE (session_id, device_id)
);
INSERT INTO "participant" VALUES('id-125','id-123','id-123-device-0','id-124','P0','room','2026-11-23 12:10:09.000000','in',0,1);
INSERT INTO "participant" VALUES('id-127','id-123','id-123-device-1','id-126','P1','room','2026-11-23 12:10:09.000000','in',0,2);
INSERT INTO "participant" VALUES('id-129','id-123','id-123-device-2','id-128','P2','room','2026-11-23 12:10:09.000000','in',0,3);
INSERT INTO "participant" VALUES('id-131','id-123','id-123-device-3','id-130','P3','room','2026-11-23 12:10:09.000000','in',0,4);
INSERT INTO "participant" VALUES('id-133','id-123','id-123-device-4','id-132','P4','room','2026-11-23 12:10:09.000000','in',0,5);
INSERT INTO "participant" VALUES('id-135','id-123','id-123-device-5','id-134','P5','room','2026-11-23 12:10:09.000000','in',0,6);
CREATE TABLE person (
	id VARCHAR(40) NOT NULL, 
	created_at DATETIME NOT NULL, name VARCHAR(24), 
	CONSTRAINT pk_person PRIMARY KEY (id)
);
INSERT INTO "person" VALUES('id-1','2026-11-23 12:00:00.000000',NULL);
INSERT INTO "person" VALUES('id-12','2026-11-23 12:00:56.000000',NULL);
INSERT INTO "person" VALUES('id-23','2026-11-23 12:01:52.000000',NULL);
INSERT INTO "person" VALUES('id-32','2026-11-23 12:02:34.000000',NULL);
INSERT INTO "person" VALUES('id-42','2026-11-23 12:03:23.000000',NULL);
INSERT INTO "person" VALUES('id-53','2026-11-23 12:04:19.000000',NULL);
INSERT INTO "person" VALUES('id-64','2026-11-23 12:05:15.000000',NULL);
INSERT INTO "person" VALUES('id-75','2026-11-23 12:06:11.000000',NULL);
INSERT INTO "person" VALUES('id-85','2026-11-23 12:07:00.000000',NULL);
INSERT INTO "person" VALUES('id-93','2026-11-23 12:07:35.000000',NULL);
INSERT INTO "person" VALUES('id-102','2026-11-23 12:08:24.000000',NULL);
INSERT INTO "person" VALUES('id-112','2026-11-23 12:09:13.000000',NULL);
INSERT INTO "person" VALUES('id-124','2026-11-23 12:10:09.000000',NULL);
INSERT INTO "person" VALUES('id-126','2026-11-23 12:10:09.000000',NULL);
INSERT INTO "person" VALUES('id-128','2026-11-23 12:10:09.000000',NULL);
INSERT INTO "person" VALUES('id-130','2026-11-23 12:10:09.000000',NULL);
INSERT INTO "person" VALUES('id-132','2026-11-23 12:10:09.000000',NULL);
INSERT INTO "person" VALUES('id-134','2026-11-23 12:10:09.000000',NULL);
CREATE TABLE reading (
	person_id VARCHAR(40) NOT NULL, 
	course_id VARCHAR(200) NOT NULL, 
	lesson_id VARCHAR(200) NOT NULL, 
	opened_at DATETIME NOT NULL, 
	finished_at DATETIME, 
	CONSTRAINT pk_reading PRIMARY KEY (person_id, course_id, lesson_id), 
	CONSTRAINT fk_reading_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE TABLE reason_sign (
	session_id VARCHAR(40) NOT NULL, 
	step INTEGER NOT NULL, 
	round INTEGER NOT NULL, 
	author_id VARCHAR(40) NOT NULL, 
	shown BOOLEAN NOT NULL, 
	pinned BOOLEAN NOT NULL, 
	CONSTRAINT pk_reason_sign PRIMARY KEY (session_id, step, round, author_id), 
	CONSTRAINT fk_reason_sign_session_id FOREIGN KEY(session_id) REFERENCES live_session (id) ON DELETE CASCADE, 
	CONSTRAINT fk_reason_sign_author_id FOREIGN KEY(author_id) REFERENCES participant (id) ON DELETE CASCADE
);
CREATE TABLE reason_vote (
	session_id VARCHAR(40) NOT NULL, 
	step INTEGER NOT NULL, 
	round INTEGER NOT NULL, 
	author_id VARCHAR(40) NOT NULL, 
	participant_id VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_reason_vote PRIMARY KEY (session_id, step, round, author_id, participant_id), 
	CONSTRAINT fk_reason_vote_session_id FOREIGN KEY(session_id) REFERENCES live_session (id) ON DELETE CASCADE, 
	CONSTRAINT fk_reason_vote_author_id FOREIGN KEY(author_id) REFERENCES participant (id) ON DELETE CASCADE, 
	CONSTRAINT fk_reason_vote_participant_id FOREIGN KEY(participant_id) REFERENCES participant (id) ON DELETE CASCADE
);
CREATE TABLE report (
	id INTEGER NOT NULL, 
	person_id VARCHAR(40) NOT NULL, 
	quiz_id VARCHAR(200) NOT NULL, 
	question_id VARCHAR(200) NOT NULL, 
	content_hash VARCHAR(64) NOT NULL, 
	text TEXT NOT NULL, 
	reported_at DATETIME NOT NULL, 
	CONSTRAINT pk_report PRIMARY KEY (id), 
	CONSTRAINT fk_report_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
);
CREATE INDEX ix_attempt_deadline ON attempt (deadline);
CREATE INDEX ix_card_person_id_due_at ON card (person_id, due_at);
CREATE INDEX ix_participant_device_id ON participant (device_id);
CREATE INDEX ix_floor_question_session_id ON floor_question (session_id);
CREATE INDEX ix_attempt_quiz_id_number ON attempt (quiz_id, number);
CREATE INDEX ix_device_person_id ON device (person_id);
CREATE INDEX ix_device_person_person_id ON device_person (person_id);
CREATE INDEX ix_join_code_person_id ON join_code (person_id);
CREATE INDEX ix_report_person_id ON report (person_id);
CREATE INDEX ix_participant_person_id ON participant (person_id);
CREATE INDEX ix_live_answer_participant_id ON live_answer (participant_id);
CREATE INDEX ix_late_answer_person_id ON late_answer (person_id);
CREATE INDEX ix_reason_sign_author_id ON reason_sign (author_id);
CREATE INDEX ix_reason_vote_author_id ON reason_vote (author_id);
CREATE INDEX ix_reason_vote_participant_id ON reason_vote (participant_id);
CREATE INDEX ix_floor_question_participant_id ON floor_question (participant_id);
CREATE INDEX ix_floor_vote_participant_id ON floor_vote (participant_id);
CREATE INDEX ix_kept_figures_session_id ON kept_figures (session_id);
COMMIT;
